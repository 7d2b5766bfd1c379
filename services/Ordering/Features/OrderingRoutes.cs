using Lexom.ServiceDefaults.Http;

namespace Lexom.Ordering.Features;

/// <summary>The map of the API: every route of the service, by surface.</summary>
public static class OrderingRoutes
{
    public static void MapOrderingRoutes(this WebApplication app)
    {
        MapPartner(app.MapPartnerSurface());
        MapStaff(app.MapStaffSurface("ordering"));
        MapInternal(app.MapInternalSurface());
    }

    private static void MapPartner(RouteGroupBuilder partner)
    {
        RegisterCustomer.Map(partner);
        GetCustomer.Map(partner);
        DraftProposal.Map(partner);
        ListProposals.Map(partner);
        GetProposal.Map(partner);
        GetTerms.Map(partner);
        UploadDocument.Map(partner);
        GetDocument.Map(partner);
        AcceptProposal.Map(partner);
        ListContracts.Map(partner);
        GetContract.Map(partner);
    }

    private static void MapStaff(RouteGroupBuilder staff)
    {
        RegisterCustomer.Map(staff, Roles.Sales);
        ListCustomers.Map(staff);
        GetCustomer.Map(staff);
        DraftProposal.Map(staff, Roles.Sales);
        ListProposals.Map(staff);
        GetProposal.Map(staff);
        GetTerms.Map(staff);
        ReviseProposal.Map(staff);
        IssueProposal.Map(staff);
        DeclineProposal.Map(staff);
        UploadDocument.Map(staff, Roles.Sales);
        GetDocument.Map(staff, Roles.Sales);
        AcceptProposal.Map(staff, Roles.Sales);
        ListContracts.Map(staff);
        GetContract.Map(staff);
        GetTimeline.Map(staff);
        ListCertificates.Map(staff);
        GetCertificate.Map(staff);
        GetAttendance.Map(staff);
        SignAttendance.Map(staff);
    }

    private static void MapInternal(RouteGroupBuilder services) => GetBillingIdentity.Map(services);
}
