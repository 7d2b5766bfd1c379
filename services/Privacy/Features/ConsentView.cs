using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Privacy.Features;

/// <summary>A consent, with the words it was given to.</summary>
public sealed record ConsentView(
    Guid Id, Guid SubjectId, string Kind, string KindLabel, int TextVersion, string Text, DateTimeOffset GivenAt, string GivenBy, DateTimeOffset? WithdrawnAt) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => [SubjectId];

    public static ConsentView Of(Consent c) => new(
        c.Id, c.SubjectId, c.Kind.Code(), c.Kind.Label(), c.TextVersion, ConsentKinds.Texts.Single(t => t.Kind == c.Kind && t.Version == c.TextVersion).Text, c.GivenAt, c.GivenBy,
        c.WithdrawnAt);
}
