using Lexom.Ordering.Features.Decisions;
using Lexom.Ordering.Features.Personal;
using Lexom.ServiceDefaults.Http;

namespace Lexom.Ordering.Features;

/// <summary>The map of the API: every route of the service, by surface.</summary>
public static class OrderingRoutes
{
    public static void MapOrderingRoutes(this WebApplication app)
    {
        MapPartner(app.MapPartnerSurface());
        MapStaff(app.MapStaffSurface("ordering"));
        MapPerson(app.MapPersonSurface().MapGroup("/orders"));
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
        GetAcceptance.Map(partner);
        ListContracts.Map(partner);
        GetContract.Map(partner);
        NameDecisionMaker.Map(partner);
        HandInInsurance.Map(partner);
        MapPartnerDecisions(partner);
        MapPartnerEvents(partner);
    }

    private static void MapPartnerEvents(RouteGroupBuilder partner)
    {
        ListPartnerEvents.Map(partner);
        RegisterWebhook.Map(partner);
        ListWebhooks.Map(partner);
        GetWebhookSecret.Map(partner);
        ListWebhookDeliveries.Map(partner);
        RedeliverWebhook.Map(partner);
        CloseWebhook.Map(partner);
    }

    private static void MapPartnerDecisions(RouteGroupBuilder partner)
    {
        CancelContract.Map(partner);
        RescheduleContract.Map(partner);
        AskWithdrawal.Map(partner);
        ConfirmWithdrawal.Map(partner);
        GetWithdrawal.Map(partner);
        MakeReservation.Map(partner);
        AskForChange.Map(partner);
        GetComplement.Map(partner);
        AcceptComplement.Map(partner);
        DeclineComplement.Map(partner);
        RevokeLogo.Map(partner);
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
        GetAcceptance.Map(staff);
        ListContracts.Map(staff);
        GetContract.Map(staff);
        GetTimeline.Map(staff);
        ListCertificates.Map(staff);
        GetCertificate.Map(staff);
        GetEvidence.Map(staff);
        NameTrainer.Map(staff);
        RecordTest.Map(staff);
        ListEvaluations.Map(staff);
        GetSessionCertificates.Map(staff);
        GetConvocations.Map(staff);
        GetAttendance.Map(staff);
        SignAttendance.Map(staff);
        NoteAbsence.Map(staff);
        FindPeople.Map(staff);
        NameDecisionMaker.Map(staff, Roles.Sales);
        HandInInsurance.Map(staff, Roles.Sales);
        PublishTerms.Map(staff);
        ListTermsVersions.Map(staff);
        GetTermsVersion.Map(staff);
        MapStaffDecisions(staff);
    }

    private static void MapStaffDecisions(RouteGroupBuilder staff)
    {
        CancelContract.Map(staff, Roles.Sales);
        RescheduleContract.Map(staff, Roles.Sales);
        RecordWithdrawal.Map(staff);
        GetWithdrawal.Map(staff);
        SuspendContract.Map(staff);
        ResumeContract.Map(staff);
        SendFormalNotice.Map(staff);
        AnswerFormalNotice.Map(staff);
        TerminateContract.Map(staff);
        MakeReservation.Map(staff, Roles.Sales, Roles.TrainingManager);
        ReceiveClaim.Map(staff);
        SettleClaim.Map(staff);
        RejectClaim.Map(staff);
        OpenDispute.Map(staff);
        CloseDispute.Map(staff);
        ClaimPenalty.Map(staff);
        AskForChange.Map(staff, Roles.Sales);
        GetComplement.Map(staff);
        IssueComplement.Map(staff);
        RefuseChange.Map(staff);
        AcceptComplement.Map(staff, Roles.Sales);
        DeclineComplement.Map(staff, Roles.Sales);
        GetProceedings.Map(staff);
        AgreeToLogo.Map(staff);
        RevokeLogo.Map(staff, Roles.Sales);
    }

    // Pages, opened from an e-mail: each reads its own link, and answers a page when it is over.
    private static void MapPerson(RouteGroupBuilder person)
    {
        ShowOffer.Map(person);
        SignOffer.Map(person);
        ShowTraining.Map(person);
        SignHalfDay.Map(person);
        AnswerEvaluation.Map(person);
        TakeAttendance.Map(person);
    }

    private static void MapInternal(RouteGroupBuilder services)
    {
        GetBillingIdentity.Map(services);
        GetRealisationCertificate.Map(services);
        GetPersonalData.Map(services);
        ListEndedRelationships.Map(services);
    }
}
