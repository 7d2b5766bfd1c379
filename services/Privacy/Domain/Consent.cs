using Lexom.Kernel;

namespace Lexom.Privacy.Domain;

/// <summary>What a person may agree to (CGV-5.5-a, CGV-5.5-e).</summary>
public enum ConsentKind
{
    Prospection,
    ThirdParties,
}

/// <summary>The words a person agreed to. A new wording is a new version; old ones stay, because consents were given to them.</summary>
public sealed record ConsentText(ConsentKind Kind, int Version, string Text);

public static class ConsentKinds
{
    private static readonly (ConsentKind Kind, string Code, string Label)[] All =
    [
        (ConsentKind.Prospection, "prospection", "Prospection commerciale"),
        (ConsentKind.ThirdParties, "third-parties", "Communication à des tiers"),
    ];

    public static IReadOnlyList<ConsentText> Texts { get; } =
    [
        new(ConsentKind.Prospection, 1, "J’accepte que LEXOM m’écrive pour me présenter ses formations. Je peux retirer cet accord à tout moment, en un clic depuis chaque courriel."),
        new(ConsentKind.ThirdParties, 1, "J’accepte que LEXOM communique mes coordonnées à ses partenaires en dehors de l’exécution de ma commande. Je peux retirer cet accord à tout moment."),
    ];

    public static string Code(this ConsentKind kind) => All.Single(k => k.Kind == kind).Code;

    public static string Label(this ConsentKind kind) => All.Single(k => k.Kind == kind).Label;

    public static ConsentKind? Parse(string? code) => All.Where(k => k.Code == code).Select(k => (ConsentKind?)k.Kind).SingleOrDefault();

    public static ConsentText Current(ConsentKind kind) => Texts.Where(t => t.Kind == kind).MaxBy(t => t.Version)!;
}

/// <summary>A consent as it was given: to which words, when, how, and when it was taken back. Never changed otherwise.</summary>
public sealed class Consent
{
    private Consent()
    {
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    public ConsentKind Kind { get; private set; }

    public int TextVersion { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public string GivenBy { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public bool IsInForce => WithdrawnAt is null;

    public static Result<Consent> Give(Guid id, Guid subjectId, string? kind, int? textVersion, string actor, DateTimeOffset now)
    {
        var known = ConsentKinds.Parse(kind);
        var errors = new List<DomainError>();
        errors.AddRange(subjectId == Guid.Empty ? [PrivacyErrors.NoConsentSubject] : []);
        errors.AddRange(known is null ? [PrivacyErrors.UnknownConsent] : []);
        // Agreed to are the words in use: an older wording was not what the person was shown.
        errors.AddRange(known is { } k && textVersion is { } v && v != ConsentKinds.Current(k).Version ? [PrivacyErrors.OldConsentText(ConsentKinds.Current(k).Version)] : []);
        return errors.Count > 0
            ? Result<Consent>.Refused(errors)
            : new Consent { Id = id, SubjectId = subjectId, Kind = known!.Value, TextVersion = ConsentKinds.Current(known.Value).Version, GivenAt = now, GivenBy = actor };
    }

    // Taking back is as easy as giving (GDPR art. 7 § 3), and doing it twice changes nothing.
    public bool Withdraw(string actor, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            return false;
        }

        (WithdrawnAt, WithdrawnBy) = (now, actor);
        return true;
    }
}
