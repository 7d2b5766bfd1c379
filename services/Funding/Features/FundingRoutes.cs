using Lexom.ServiceDefaults.Http;

namespace Lexom.Funding.Features;

/// <summary>The map of this service's API.</summary>
internal static class FundingRoutes
{
    public static void MapFundingRoutes(this WebApplication app)
    {
        var opco = app.MapOpcoSurface();
        ReceiveMessage.Map(opco);
        GetOwnFile.Map(opco);
        GetClaimFile.MapOpco(opco);
        TryMessage.Map(opco);
        ResetSandbox.Map(opco);
        GetExamples.MapOpco(opco);

        var staff = app.MapStaffSurface("funding");
        ListFiles.Map(staff);
        GetFile.Map(staff);
        RecordDecision.Map(staff);
        RecordPayment.Map(staff);
        ListReceivables.Map(staff);
        ListReconciliations.Map(staff);
        PreviewUpload.Map(staff);
        ApplyUpload.Map(staff);
        UploadStatement.Map(staff);
        ListClaims.Map(staff);
        GetClaimFile.MapStaff(staff);
        SendClaim.Map(staff);
        LimitClaim.Map(staff);
        ListMessages.Map(staff);
        ListOpcos.Map(staff);
        GetExamples.MapStaff(staff);
        AddOpcoKey.Map(staff);
        RetireOpcoKey.Map(staff);

        GetPersonalData.Map(app.MapInternalSurface());
    }
}
