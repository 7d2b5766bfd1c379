using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Ordering.Views;

/// <summary>ORD-1: an attestation de fin de formation (with all objectives) or a certificat de réalisation (with hours), complete enough that a PDF is only a rendering.</summary>
public sealed record CertificateView(
    Guid Id, CertificateKind Kind, string Title, Guid ContractId, Guid ParticipantId, string ParticipantName, DateOnly IssuedOn, string CourseReference, string CourseTitle,
    DateOnly StartsOn, DateOnly EndsOn, string Place, IReadOnlyList<string> Objectives, decimal HoursAgreed, decimal HoursAttended, int HalfDays, int HalfDaysAttended, string Text,
    string? TestResult) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => [ParticipantId];

    internal static CertificateView Of(Certificate c, Participant participant, string? testResult) => new(
        c.Id, c.Kind, Name(c.Kind), c.ContractId, c.ParticipantId, participant.Person.FullName, c.IssuedOn, c.CourseReference, c.CourseTitle, c.StartsOn, c.EndsOn, c.Place,
        c.Objectives, c.HoursAgreed, c.HoursAttended, c.HalfDays, c.HalfDaysAttended, Words(c, participant.Person.FullName), testResult);

    private static string Name(CertificateKind kind) => kind == CertificateKind.Attestation ? "Attestation de fin de formation" : "Certificat de réalisation";

    private static string Words(Certificate c, string name) => c.Kind == CertificateKind.Attestation
        ? $"LEXOM atteste que {name} a suivi la formation « {c.CourseTitle} » (réf. {c.CourseReference}) du {French.Date(c.StartsOn)} au {French.Date(c.EndsOn)}, {French.Number(c.HoursAttended)} heures sur {French.Number(c.HoursAgreed)}. Objectifs pédagogiques : {string.Join(" ; ", c.Objectives)}."
        : $"LEXOM certifie que {name} a bénéficié de l’action de formation « {c.CourseTitle} » (réf. {c.CourseReference}) réalisée du {French.Date(c.StartsOn)} au {French.Date(c.EndsOn)}, pour une durée de {French.Number(c.HoursAttended)} heures (durée prévue : {French.Number(c.HoursAgreed)} heures).";
}
