using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Stories;

/// <summary>The demo, as a test: each of its checks throws when it does not hold.</summary>
public sealed class StoryTests(RunningSystem system)
{
    [Fact]
    public async Task One_training_goes_from_the_catalogue_to_the_last_payment_and_the_books_are_right()
    {
        var told = await system.ToldAsync();

        told.Story.OpcoShare.ShouldBeGreaterThan(0m);
    }
}
