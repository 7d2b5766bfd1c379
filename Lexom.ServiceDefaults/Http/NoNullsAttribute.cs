using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace Lexom.ServiceDefaults.Http;

/// <summary>A list without gaps: JSON allows <c>[null]</c> where a type says otherwise.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NoNullsAttribute() : ValidationAttribute("La liste contient un élément vide.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not IEnumerable items || items.Cast<object?>().All(item => item is not null);
}
