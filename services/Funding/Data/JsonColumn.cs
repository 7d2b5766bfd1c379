using System.Text.Json;
using Lexom.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Funding.Data;

/// <summary>Immutable values that are always read and written whole.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Json = ServiceDefaultsExtensions.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
        where T : class? =>
        property.HasConversion(value => Write(value), text => JsonSerializer.Deserialize<T>(text, Json)!, Comparer<T>()).HasColumnType("jsonb");

    private static ValueComparer<T> Comparer<T>() => new((a, b) => Write(a) == Write(b), value => Write(value).GetHashCode(StringComparison.Ordinal));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);
}
