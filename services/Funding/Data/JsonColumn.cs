using System.Text.Json;
using Lexom.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Funding.Data;

/// <summary>Immutable values that are always read and written whole.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Json = ServiceDefaultsExtensions.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
        where T : class? =>
        property.HasConversion(value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json)!).HasColumnType("jsonb");
}
