using System.ComponentModel.DataAnnotations;

namespace Lexom.Ordering;

/// <summary>Section <c>Ordering</c>.</summary>
public sealed record OrderingOptions
{
    /// <summary>Where clients and participants reach the gateway; the issuer's address when it is not said.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>CAT-1: months after the training until its later evaluation (« à froid ») is asked for.</summary>
    [Range(1, 24)]
    public int LaterEvaluationMonths { get; init; } = 3;

    /// <summary>Days before the first day on which participants are invited.</summary>
    [Range(1, 90)]
    public int ConvocationDays { get; init; } = 15;
}
