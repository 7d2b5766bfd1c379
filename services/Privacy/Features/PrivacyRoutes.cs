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

        // A link made for another purpose opens nothing here.
        var person = app.MapPersonSurface().MapGroup("/privacy")
            .RequireAuthorization(policy => policy.RequireAssertion(context => context.User.LinkPurpose() == LinkPurpose));
        AskByLink.Map(person);
        GetOwnRequest.Map(person);
    }
}
