using System.Text.Json;
using Lexom.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Billing.Data;

public static class JsonColumns
{
    private static readonly JsonSerializerOptions Json = ServiceDefaultsExtensions.Configure(new JsonSerializerOptions());

    /// <summary>Stores an immutable value as jsonb. It is replaced as a whole and never changed in place, so a change is another reference.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Json),
            text => JsonSerializer.Deserialize<T>(text, Json)!,
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value == null ? 0 : value.GetHashCode(), value => value))
            .HasColumnType("jsonb");
}
