using Lexom.ServiceDefaults.Http;

namespace Lexom.Billing.Features;

/// <summary>The map of the API. Staff of any function read; accountants write.</summary>
public static class BillingRoutes
{
    public static void MapBillingRoutes(this WebApplication app)
    {
        var staff = app.MapStaffSurface("billing");
        ListInvoices.Map(staff);
        GetInvoice.Map(staff);
        GetInterest.Map(staff);
        ListContracts.Map(staff);
        GetContract.Map(staff);
        PreviewLatePayment.Map(staff);
        IssueLatePayment.Map(staff);
        ListPayments.Map(staff);
        RecordPayment.Map(staff);
        MatchPayment.Map(staff);
        PreviewBankStatement.Map(staff);
        ImportBankStatement.Map(staff);
        ListBankEntries.Map(staff);
        ListRefunds.Map(staff);
        RefundPayment.Map(staff);
        ListJournal.Map(staff);
        GetMonthlyTotals.Map(staff);
        GetMonthlyDues.Map(staff);
        ListAccounts.Map(staff);
        GetVatSummary.Map(staff);
        GetBpf.Map(staff);
        ExportFec.Map(staff);
        ExportBpf.Map(staff);
        GetIntegrity.Map(staff);
        GetIntegrityBundle.Map(staff);
        GetChecks.Map(staff);
        ListRates.Map(staff);
        EnterRate.Map(staff);
        ListOpcoIdentities.Map(staff);
        CorrectOpco.Map(staff);

        var partner = app.MapPartnerSurface();
        ListPartnerInvoices.Map(partner);
        GetPartnerInvoice.Map(partner);

        var services = app.MapInternalSurface();
        GetInvoiceDocument.Map(services);
        GetPersonalData.Map(services);
    }
}
