using Lexom.ServiceDefaults.Http;

namespace Lexom.Identity.Features;

/// <summary>The whole HTTP surface of Identity. What is anonymous here is so because it is where one becomes somebody.</summary>
public static class ConnectRoutes
{
    public static void MapIdentityRoutes(this WebApplication app)
    {
        // Protocol endpoints: OpenIddict has checked the client, the redirect address and the grant before these run.
        var connect = app.MapGroup("/connect").AllowAnonymous().ExcludeFromDescription();
        Authorize.Map(connect);
        ExchangeToken.Map(connect);
        EndSession.Map(connect);

        var account = app.MapGroup("/account").AllowAnonymous().ExcludeFromDescription();
        ShowSignIn.Map(account);
        SignIn.Map(account);
        CheckCode.Map(account);
        EnrolSecondFactor.Map(account);
        ChoosePassword.Map(account);
        ChangePassword.Map(account);
        ShowSignInStyle.Map(account);

        var staff = app.MapStaffSurface("identity").RequireRole(Roles.Administrator);
        ListAccounts.Map(staff);
        CreateAccount.Map(staff);
        ChangeRoles.Map(staff);
        CloseAccount.Map(staff);
        ReopenAccount.Map(staff);
        ResetAccess.Map(staff);
        ListSessions.Map(staff);
        RevokeSessions.Map(staff);
        ListClients.Map(staff);
        RegisterClient.Map(staff);
        AddClientSecret.Map(staff);
        RetireClientSecret.Map(staff);
        CloseClient.Map(staff);

        var services = app.MapInternalSurface();
        GetPersonalData.Map(services);
        ListRevokedTokens.Map(services);
    }
}
