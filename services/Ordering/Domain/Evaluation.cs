using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

public enum EvaluationKind
{
    /// <summary>The test at the end of the training.</summary>
    Immediate,

    /// <summary>« À froid »: some months later, what has come of it.</summary>
    Later,
}

/// <summary>ORD-1: what a participant has learnt, measured at the end and again some months later; one of each kind.</summary>
public sealed class Evaluation
{
    /// <summary>Best mark for an objective, from 1.</summary>
    public const int BestMark = 4;

    private Evaluation()
    {
    }

    public Guid Id { get; private set; }

    public EvaluationKind Kind { get; private set; }

    public Guid ContractId { get; private set; }

    public Guid ParticipantId { get; private set; }

    /// <summary>Day on which it is asked for.</summary>
    public DateOnly DueOn { get; private set; }

    public DateTimeOffset? AskedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Points of the immediate test.</summary>
    public decimal? Score { get; private set; }

    public decimal? OutOf { get; private set; }

    /// <summary>Marks of the later evaluation, one per objective, from 1 to <see cref="BestMark"/>.</summary>
    public int[] Marks { get; private set; } = [];

    public string? Comment { get; private set; }

    /// <summary>Actor, by id.</summary>
    public string? RecordedBy { get; private set; }

    public static Evaluation Due(Guid id, EvaluationKind kind, Guid contractId, Guid participantId, DateOnly on) =>
        new() { Id = id, Kind = kind, ContractId = contractId, ParticipantId = participantId, DueOn = on };

    /// <summary>Once, however often the sweep comes by.</summary>
    public bool Ask(DateTimeOffset now)
    {
        if (AskedAt is not null || AnsweredAt is not null)
        {
            return false;
        }

        AskedAt = now;
        return true;
    }

    /// <summary>The result of the test; a later correction replaces it, with its author.</summary>
    public Result RecordTest(decimal score, decimal outOf, string? comment, string actor, DateTimeOffset now)
    {
        if (outOf <= 0 || score < 0 || score > outOf)
        {
            return DomainError.Invalid("ORD-1", "Le résultat du test est un nombre de points entre zéro et le maximum.", "score");
        }

        (Score, OutOf, Comment, RecordedBy, AnsweredAt) = (score, outOf, comment, actor, now);
        return Result.Done;
    }

    /// <summary>The participant's own answer; the first one counts.</summary>
    public Result<bool> Answer(IReadOnlyList<int> marks, int objectives, string? comment, string actor, DateTimeOffset now)
    {
        if (AnsweredAt is not null)
        {
            return false;
        }

        if (marks.Count != objectives || marks.Any(m => m is < 1 or > BestMark))
        {
            return DomainError.Invalid("ORD-1", $"Chaque objectif reçoit une note de 1 à {BestMark}.", "marks");
        }

        (Marks, Comment, RecordedBy, AnsweredAt) = ([.. marks], comment, actor, now);
        return true;
    }

    /// <summary>What the participant is told of it when they ask what is kept.</summary>
    public string InWords => Kind == EvaluationKind.Immediate
        ? $"{French.Number(Score ?? 0)} sur {French.Number(OutOf ?? 0)}"
        : $"notes {string.Join(", ", Marks)} sur {BestMark}";
}
