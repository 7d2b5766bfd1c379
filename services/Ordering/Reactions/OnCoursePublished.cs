using Lexom.Contracts.Catalog;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>Keeps the published version (CAT-2: it never changes). A second delivery finds it there.</summary>
public sealed class OnCoursePublished(OrderingDbContext db) : IConsumer<CoursePublished>
{
    public async Task Consume(ConsumeContext<CoursePublished> context)
    {
        var news = context.Message;
        if (await db.Courses.AnyAsync(c => c.CourseId == news.CourseId && c.Version == news.Version, context.CancellationToken))
        {
            return;
        }

        db.Add(new CourseVersion
        {
            CourseId = news.CourseId, Version = news.Version, Reference = news.Reference, Title = news.Title, IsTraining = news.IsTraining,
            DurationDays = news.DurationDays, DurationHours = news.DurationHours, Objectives = [.. news.Objectives],
            InterPricePerParticipant = Money.Rounded(news.InterPricePerParticipant), IntraPricePerGroup = Money.Rounded(news.IntraPricePerGroup),
            VatRegime = news.VatRegime, MaximumParticipants = news.MaximumParticipants,
            Contents = news.Contents is { } told
                ? new TrainingContents(
                    [.. told.Programme.Select(m => new TrainingModule(m.Title, [.. m.Items]))], told.Prerequisites, told.Audience, told.TeachingMethods, told.EvaluationMethods)
                : null,
        });
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
