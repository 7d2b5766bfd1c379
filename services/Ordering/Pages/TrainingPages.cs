using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Pages;

/// <summary>A participant's training, as their link opens it.</summary>
internal sealed record OwnTraining(Contract Contract, SessionInfo Session, Participant Participant, AttendanceRow? Row, Certificate? Attestation, Evaluation? Later, IReadOnlyList<string> Objectives)
{
    /// <summary>Null when the link is none, or for something else.</summary>
    public static async Task<OwnTraining?> FindAsync(OrderingDbContext db, PersonalLink? link, CancellationToken ct)
    {
        if (link is not { Purpose: PersonLinks.Training }
            || await db.Contracts.SingleOrDefaultAsync(c => c.Id == link.ResourceId, ct) is not { } contract
            || await db.Participants.SingleOrDefaultAsync(p => p.Id == link.SubjectId && EF.Property<Guid>(p, "ProposalId") == contract.ProposalId, ct) is not { } participant)
        {
            return null;
        }

        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == contract.Training.SessionId, ct);
        var sheet = await AttendanceSheet.LoadAsync(db, session, ct);
        var objectives = await db.Courses.Where(c => c.CourseId == contract.Training.CourseId && c.Version == contract.Training.CourseVersion).Select(c => c.Objectives).SingleAsync(ct);
        return new OwnTraining(
            contract, session, participant, sheet.Participants.FirstOrDefault(p => p.ParticipantId == participant.Id),
            await db.Certificates.SingleOrDefaultAsync(c => c.ContractId == contract.Id && c.ParticipantId == participant.Id && c.Kind == CertificateKind.Attestation, ct),
            await db.Evaluations.SingleOrDefaultAsync(e => e.ContractId == contract.Id && e.ParticipantId == participant.Id && e.Kind == EvaluationKind.Later, ct),
            objectives);
    }
}

/// <summary>The participant's page: where and when, signing each half-day, certificate, later evaluation.</summary>
internal static class TrainingPages
{
    private static readonly string[] MarkNames = ["Pas du tout", "Un peu", "Plutôt bien", "Tout à fait"];

    public static ContentHttpResult Show(HttpResponse response, OwnTraining own, string link, DateTimeOffset now, Html notice, int status = StatusCodes.Status200OK) =>
        HtmlPage.Show(response, own.Contract.Training.CourseTitle, Html.Of($"""
            {notice}
            <section>
            {HtmlPage.Facts([("Participant", own.Participant.Person.FullName), .. Wording.FactsOf(own.Contract.Training).Skip(1), ("Formateur", own.Session.Trainer?.Name)])}
            <p><a href="/me/v1/orders/training/convocation.pdf?link={link}">Convocation (PDF)</a></p>
            {Html.When(own.Attestation is not null, $"<p><a href=\"/me/v1/orders/training/attestation.pdf?link={link}\">Attestation de fin de formation (PDF)</a></p>")}
            </section>
            {Evaluation(own, link)}
            {Html.When(own.Row is not null, $"<section><h2>Votre présence</h2>{HalfDays(own, link, now)}</section>")}
            """), status);

    private static Html HalfDays(OwnTraining own, string link, DateTimeOffset now) => Html.All(own.Row!.HalfDays.Select(h => (Shown: h, HalfDay: new HalfDay(h.Day, h.Period))).Select(x => Html.Of($"""
        <form method="post" action="/me/v1/orders/training/attendance?link={link}">
        <input type="hidden" name="day" value="{x.Shown.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}"><input type="hidden" name="period" value="{x.Shown.Period.ToCode()}">
        <p>{Html.Prose($"{French.LongDate(x.Shown.Day)}, {Wording.NameOf(x.Shown.Period)} : ")}{State(own, x.Shown, x.HalfDay, now)}</p>
        </form>
        """)));

    private static Html State(OwnTraining own, SignedHalfDay shown, HalfDay halfDay, DateTimeOffset now) => shown switch
    {
        { ParticipantSignedAt: { } at } => Html.Prose($"signé le {French.Instant(at)}"),
        _ when own.Session.CompletedOn is not null => Html.Prose("absent"),
        _ when halfDay.MayBeSigned(now) => Html.Of($"<br><button type=\"submit\">{Html.Prose("Je suis présent, je signe")}</button>"),
        _ => Html.Prose("à signer le moment venu"),
    };

    private static Html Evaluation(OwnTraining own, string link) => own.Later switch
    {
        { AnsweredAt: not null } => HtmlPage.Good("Merci, votre évaluation est enregistrée."),
        { AskedAt: not null } => Html.Of($"""
            <section class="notice"><h2>{Html.Prose("Quelques mois après : qu’en reste-t-il ?")}</h2>
            <form method="post" action="/me/v1/orders/training/evaluation?link={link}">
            {Html.All(own.Objectives.Select((objective, i) => Html.Of($"<label for=\"mark{i}\">{Html.Prose($"« {objective} » : j’y arrive dans mon travail")}</label><select id=\"mark{i}\" name=\"marks\" required><option value=\"\">Choisissez</option>{Html.All(MarkNames.Select((name, n) => Html.Of($"<option value=\"{n + 1}\">{name}</option>")))}</select>")))}
            <label for="comment">{Html.Prose("Ce qui vous aide, ce qui manque (facultatif)")}</label><textarea id="comment" name="comment" rows="4" maxlength="2000"></textarea>
            <button type="submit">Envoyer</button>
            </form></section>
            """),
        _ => Html.None,
    };
}

/// <summary>The trainer's page: who is there, half-day by half-day.</summary>
internal static class TeachingPages
{
    public static ContentHttpResult Show(HttpResponse response, AttendanceSheet sheet, SessionInfo session, string link, DateTimeOffset now, Html notice, int status = StatusCodes.Status200OK) =>
        HtmlPage.Show(response, $"Émargement {French.Days(sheet.StartsOn, sheet.EndsOn)}", Html.Of($"""
            {notice}
            {Html.When(sheet.Participants.Count == 0, $"<section><p>{Html.Prose("Aucun participant n’est inscrit pour le moment.")}</p></section>")}
            {Html.All(sheet.HalfDays.Select(h => HalfDay(sheet, session, h, link, now)))}
            """), status);

    private static Html HalfDay(AttendanceSheet sheet, SessionInfo session, HalfDay halfDay, string link, DateTimeOffset now) => Html.Of($"""
        <section>
        <form method="post" action="/me/v1/orders/teaching?link={link}">
        <fieldset><legend>{Html.Prose($"{French.LongDate(halfDay.Day)}, {Wording.NameOf(halfDay.Period)}")}</legend>
        <input type="hidden" name="day" value="{halfDay.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}"><input type="hidden" name="period" value="{halfDay.Period.ToCode()}">
        {Html.All(sheet.Participants.Select(p => Line(p, halfDay)))}
        {Html.When(session.CompletedOn is null && halfDay.MayBeSigned(now), $"<button type=\"submit\">{Html.Prose("Je certifie ces présences")}</button>")}
        </fieldset></form>
        </section>
        """);

    private static Html Line(AttendanceRow row, HalfDay halfDay)
    {
        var signed = row.HalfDays.First(h => h.Day == halfDay.Day && h.Period == halfDay.Period);
        var own = signed.ParticipantSignedAt is not null ? "a signé" : "n’a pas encore signé";
        return signed.TrainerSignedAt is not null
            ? Html.Of($"<p>✓ {row.FirstName} {row.LastName} ({Html.Prose(own)})</p>")
            : Html.Of($"<label class=\"tick\"><input type=\"checkbox\" name=\"present\" value=\"{row.ParticipantId}\"><span>{row.FirstName} {row.LastName} ({Html.Prose(own)})</span></label>");
    }
}
