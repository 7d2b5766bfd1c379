using Lexom.ServiceDefaults.Http;

namespace Lexom.Privacy.Features;

/// <summary>The map of Privacy's API.</summary>
public static class PrivacyRoutes
{
    public const string LinkPurpose = "privacy";

    public static void MapPrivacyRoutes(this IEndpointRouteBuilder app)
    {
        // CGV-5.5-c: only staff whose function needs it.
        var staff = app.MapStaffSurface("privacy").RequireRole(Roles.Dpo);
        LogRequest.Map(staff);
        ListRequests.Map(staff);
        GetRequest.Map(staff);
        ConfirmIdentity.Map(staff);
        ExtendDeadline.Map(staff);
        CloseRequest.Map(staff);
        GetReport.Map(staff);
        GetExport.Map(staff);
        GetRegister.Map(staff);
        MakeLink.Map(staff);
        LiftRestriction.Map(staff);
        GetClosingReport.Map(staff);
        AskDryRun.Map(staff);
        ListRetentionRuns.Map(staff);
        GetRetentionRun.Map(staff);
        ListReadings.Map(staff);
        GiveConsent.Map(staff);
        ListConsents.Map(staff);
        ListProspects.Map(staff);
        WithdrawConsent.Map(staff);
        EnterBreach.Map(staff);
        ListBreaches.Map(staff);
        GetBreach.Map(staff);
        NotifyBreach.Map(staff);
        DeclareBreachWithoutRisk.Map(staff);
        TellBreachedPersons.Map(staff);

        // A link made for another purpose opens nothing here.
        var person = app.MapPersonSurface().MapGroup("/privacy")
            .RequireAuthorization(policy => policy.RequireAssertion(context => context.User.LinkPurpose() == LinkPurpose));
        AskByLink.Map(person);
        GetOwnRequest.Map(person);
        GetOwnExport.Map(person);
        GetOwnConsents.Map(person);
        GiveOwnConsent.Map(person);
        WithdrawOwnConsent.Map(person);

        // Pages, opened from an e-mail: each reads its own link, and answers a page when it is over.
        var pages = app.MapPersonSurface().MapGroup("/privacy");
        TakeConsentBack.Map(pages);
        ShowOwnPage.Map(pages);
        AskOnOwnPage.Map(pages);

        var services = app.MapInternalSurface();
        GetCorrections.Map(services);
    }
}
