using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>Who teaches: LEXOM's own staff, or an external provider bound by the same commitments (CAT-4, CGV 4.1).</summary>
public sealed class Trainer
{
    private Trainer(Guid id, string name, TrainerKind kind, string email)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Email = email;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    public string Email { get; private set; }

    public TrainerKind Kind { get; private set; }

    /// <summary>Day on which an external provider accepted the quality and data-protection commitments.</summary>
    public DateOnly? CommitmentsAcceptedOn { get; private set; }

    /// <summary>GDPR art. 18: kept, but not used for new sessions.</summary>
    public bool IsRestricted { get; private set; }

    /// <summary>Day from which the personal data is to be erased, when erasure was asked for and something still holds it (CGV-5.5-b).</summary>
    public DateOnly? EraseOn { get; private set; }

    public DateOnly? ErasedOn { get; private set; }

    /// <summary>What the links to this trainer's calendar carry; another one makes those given out before worthless.</summary>
    public Guid? CalendarKey { get; private set; }

    public uint Version { get; private set; }

    public static Result<Trainer> Create(Guid id, string name, TrainerKind kind, string email)
    {
        var errors = Check(name, email);
        return errors.Count > 0 ? Result<Trainer>.Refused(errors) : new Trainer(id, name.Trim(), kind, email.Trim().ToLowerInvariant());
    }

    /// <summary>Rule CGV-5.5-d: what is held about a person is right.</summary>
    public Result Correct(string name, string email)
    {
        if (ErasedOn is not null)
        {
            return TrainerErrors.Erased;
        }

        var errors = Check(name, email);
        if (errors.Count == 0)
        {
            (Name, Email) = (name.Trim(), email.Trim().ToLowerInvariant());
        }

        return Result.From(errors);
    }

    /// <summary>Rule CAT-4. The first acceptance counts; accepting again changes nothing.</summary>
    public Result<Effect> AcceptCommitments(DateOnly acceptedOn, DateOnly today)
    {
        if (ErasedOn is not null)
        {
            return TrainerErrors.Erased;
        }

        if (CommitmentsAcceptedOn is not null)
        {
            return Effect.DoneAlready;
        }

        if (acceptedOn > today)
        {
            return TrainerErrors.AcceptedInTheFuture;
        }

        CommitmentsAcceptedOn = acceptedOn;
        return Effect.Changed;
    }

    /// <summary>The calendar's key: the one there is, or the new one when there is none or the links given out are to end.</summary>
    public Result<Guid> OpenCalendar(Guid newKey, bool renew)
    {
        if (ErasedOn is not null)
        {
            return TrainerErrors.Erased;
        }

        CalendarKey = renew ? newKey : CalendarKey ?? newKey;
        return CalendarKey.Value;
    }

    /// <summary>Rule CAT-4: may this trainer be given a session?</summary>
    public Result CheckAssignable()
    {
        if (ErasedOn is not null)
        {
            return TrainerErrors.Erased;
        }

        if (IsRestricted)
        {
            return TrainerErrors.Restricted;
        }

        return Kind == TrainerKind.External && CommitmentsAcceptedOn is null ? TrainerErrors.CommitmentsMissing : Result.Done;
    }

    private static List<DomainError> Check(string name, string email)
    {
        var errors = new List<DomainError>();
        if (string.IsNullOrWhiteSpace(name))
        {
            errors.Add(TrainerErrors.NameMissing);
        }

        if (!email.Contains('@', StringComparison.Ordinal))
        {
            errors.Add(TrainerErrors.EmailMalformed);
        }

        return errors;
    }

    public void Restrict() => IsRestricted = true;

    /// <summary>GDPR art. 18 § 3: the reason of the restriction is gone.</summary>
    public void EndRestriction() => IsRestricted = false;

    /// <summary>Rule CGV-5.5-b: erased at once, or from the day nothing holds the data any more.</summary>
    public Effect AskErasure(DateOnly? lastSessionEndsOn, DateOnly today)
    {
        if (ErasedOn is not null)
        {
            return Effect.DoneAlready;
        }

        var releaseOn = TrainerRetention.ReleaseOn(lastSessionEndsOn);
        if (releaseOn is { } day && day > today)
        {
            EraseOn = day;
            return Effect.DoneAlready;
        }

        Name = "Formateur effacé";
        Email = "";
        CalendarKey = null;
        EraseOn = null;
        ErasedOn = today;
        return Effect.Changed;
    }
}

public enum TrainerKind
{
    Internal,
    External,
}

/// <summary>How long a trainer's identity is kept.</summary>
public static class TrainerRetention
{
    /// <summary>Rule CGV-5.5-b: five years after the last session taught or planned; null when there is none. On that day it may go.</summary>
    public static DateOnly? ReleaseOn(DateOnly? lastSessionEndsOn) => lastSessionEndsOn?.AddYears(5);
}

/// <summary>All refusals about trainers.</summary>
public static class TrainerErrors
{
    public static DomainError Unknown { get; } = DomainError.NotFound("trainer-unknown", "Ce formateur n’existe pas.");

    /// <summary>A request names it in this field.</summary>
    public static DomainError NotFoundFor(string field) => DomainError.Invalid("trainer-unknown", "Ce formateur n’existe pas.", field);

    public static DomainError NameMissing { get; } = DomainError.Invalid("trainer-name-missing", "Le nom du formateur manque.", "name");

    public static DomainError EmailMalformed { get; } = DomainError.Invalid("trainer-email-malformed", "L’adresse e-mail du formateur n’est pas valable.", "email");

    public static DomainError EmailTaken { get; } = DomainError.Conflict("trainer-email-taken", "Un formateur est déjà enregistré avec cette adresse e-mail.");

    public static DomainError AcceptedInTheFuture { get; } = DomainError.Invalid(
        "CAT-4", "La date d’acceptation des engagements ne peut pas être dans le futur.", "acceptedOn");

    public static DomainError CommitmentsMissing { get; } = DomainError.Invalid(
        "CAT-4", "Ce prestataire extérieur n’a pas encore accepté les engagements de qualité et de protection des données : il ne peut pas être affecté.", "trainerId");

    public static DomainError Restricted { get; } = DomainError.Conflict(
        "CGV-5.5-d", "Le traitement des données de ce formateur est limité à sa demande : il ne peut pas être affecté à une nouvelle session.");

    public static DomainError Erased { get; } = DomainError.Conflict("CGV-5.5-b", "Les données de ce formateur ont été effacées.");

    /// <summary>CAT-4: a trainer teaches one session per half-day.</summary>
    public static DomainError DoubleBooked { get; } = DomainError.Conflict("CAT-4", "Ce formateur anime déjà une autre session sur l’une de ces demi-journées.");
}
