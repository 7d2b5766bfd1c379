using Lexom.ServiceDefaults.Http;

namespace Lexom.Catalog.Features;

/// <summary>The map of this service's API.</summary>
public static class CatalogRoutes
{
    public static void MapCatalogRoutes(this WebApplication app)
    {
        var partner = app.MapPartnerSurface();
        FindCourses.Map(partner);
        GetCourseSheet.Map(partner);
        FindSessions.Map(partner);
        GetSessionOffer.Map(partner);
        GetSessionCalendar.Map(partner);

        var person = app.MapPersonSurface();
        GetSessionCalendarByLink.Map(person);
        GetTrainerCalendar.Map(person);

        var staff = app.MapStaffSurface("catalog");
        ExportLheo.Map(partner, staff);
        ListCourses.Map(staff);
        GetCourse.Map(staff);
        AddCourse.Map(staff);
        AddCourseVersion.Map(staff);
        GetCourseVersion.Map(staff);
        ReviseCourseVersion.Map(staff);
        PublishCourseVersion.Map(staff);
        ListSessions.Map(staff);
        GetSession.Map(staff);
        GetSessionChecklist.Map(staff);
        MakeSessionCalendarLink.Map(staff);
        ScheduleSession.Map(staff);
        ChangeSession.Map(staff);
        CompleteSession.Map(staff);
        CancelSession.Map(staff);
        PostponeSession.Map(staff);
        OpenSecondSession.Map(staff);
        ListTrainers.Map(staff);
        GetTrainer.Map(staff);
        AddTrainer.Map(staff);
        CorrectTrainer.Map(staff);
        AcceptCommitments.Map(staff);
        MakeTrainerCalendarLink.Map(staff);
        ListRooms.Map(staff);
        AddRoom.Map(staff);

        var services = app.MapInternalSurface();
        GetPersonalData.Map(services);
        ListEndedRelationships.Map(services);
    }
}
