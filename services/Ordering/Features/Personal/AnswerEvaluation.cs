using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Personal;

/// <summary>A participant answers the later evaluation (CAT-1, ORD-1): a mark per objective. The first answer counts.</summary>
public static class AnswerEvaluation
{
    private const int LongestComment = 2000;

    public static void Map(RouteGroupBuilder person) => person.MapPost("training/evaluation", Handle).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();

    public static async Task<ContentHttpResult> Handle(
        string? link, IFormCollection form, OrderingDbContext db, [AsParameters] Desk desk, HttpResponse response, CancellationToken ct)
    {
        var now = desk.Clock.GetUtcNow();
        if (await OwnTraining.FindAsync(db, desk.Links.Read(link ?? ""), ct) is not { Later: { AskedAt: not null } later } own)
        {
            return HtmlPage.LinkOver(response);
        }

        if (!later.Answer(form.Numbers("marks"), own.Objectives.Count, form.Words("comment", LongestComment), $"person:{own.Participant.Id}", now).Try(out var isNew, out var errors))
        {
            return TrainingPages.Show(response, own, link!, now, HtmlPage.Refusals(errors), StatusCodes.Status422UnprocessableEntity);
        }

        if (isNew)
        {
            db.Tell(own.Contract, now, $"person:{own.Participant.Id}", "Évaluation à froid reçue d’un participant.", "ORD-1");
            await db.SaveChangesAsync(ct);
        }

        return TrainingPages.Show(response, own, link!, now, Html.None);
    }

    /// <summary>What answering needs beside the store.</summary>
    public sealed record Desk(SignedLinks Links, TimeProvider Clock);
}
