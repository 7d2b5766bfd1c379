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

        var staff = app.MapStaffSurface("funding");
        ListFiles.Map(staff);
        GetFile.Map(staff);
        RecordDecision.Map(staff);
        RecordPayment.Map(staff);
        ListReceivables.Map(staff);
        ListReconciliations.Map(staff);
        PreviewUpload.Map(staff);
        ApplyUpload.Map(staff);
        ListMessages.Map(staff);
        ListOpcos.Map(staff);
        AddOpcoKey.Map(staff);
        RetireOpcoKey.Map(staff);

        GetPersonalData.Map(app.MapInternalSurface());
    }
}
