using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Views;

/// <summary>A test at the end (<c>immediate</c>: points) or a later evaluation (<c>later</c>: a mark from 1 to 4 per objective).</summary>
public sealed record EvaluationView(
    Guid Id, EvaluationKind Kind, Guid ContractId, Guid ParticipantId, DateOnly DueOn, DateTimeOffset? AskedAt, DateTimeOffset? AnsweredAt, decimal? Score, decimal? OutOf,
    IReadOnlyList<int> Marks, string? Comment)
{
    public static EvaluationView Of(Evaluation e) => new(e.Id, e.Kind, e.ContractId, e.ParticipantId, e.DueOn, e.AskedAt, e.AnsweredAt, e.Score, e.OutOf, e.Marks, e.Comment);
}
