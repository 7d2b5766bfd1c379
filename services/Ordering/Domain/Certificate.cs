namespace Lexom.Ordering.Domain;

/// <summary>
/// ORD-1: proof that someone took part. It keeps the course as it was taught (CAT-2) with all its objectives; the participant's name is read from the
/// contract's participants, so that it exists once.
/// </summary>
public sealed class Certificate
{
    private Certificate()
    {
    }

    public Guid Id { get; private set; }

    public CertificateKind Kind { get; private set; }

    public Guid ContractId { get; private set; }

    public Guid ParticipantId { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    public string CourseReference { get; private set; } = "";

    public string CourseTitle { get; private set; } = "";

    public string[] Objectives { get; private set; } = [];

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public string Place { get; private set; } = "";

    public decimal HoursAgreed { get; private set; }

    public decimal HoursAttended { get; private set; }

    public int HalfDays { get; private set; }

    public int HalfDaysAttended { get; private set; }

    public static Certificate For(Guid id, CertificateKind kind, Contract contract, Presence presence, IReadOnlyList<string> objectives, DateOnly today) => new()
    {
        Id = id, Kind = kind, ContractId = contract.Id, ParticipantId = presence.ParticipantId, IssuedOn = today,
        CourseReference = contract.Training.CourseReference, CourseTitle = contract.Training.CourseTitle, Objectives = [.. objectives],
        StartsOn = contract.Training.StartsOn, EndsOn = contract.Training.EndsOn, Place = contract.Training.Place,
        HoursAgreed = contract.Training.Hours, HoursAttended = presence.Hours, HalfDays = presence.HalfDays, HalfDaysAttended = presence.HalfDaysAttended,
    };
}
