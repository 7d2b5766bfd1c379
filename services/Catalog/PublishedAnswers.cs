using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Lexom.Catalog;

/// <summary>
/// Answers about published courses, the same for every portal, are kept in memory for a few seconds: far less than portals are told they may keep them themselves. Access is
/// checked before each of them, and what this process publishes is shown at once. Sessions are never kept, because their seats are counted (CAT-3).
/// </summary>
internal sealed class PublishedAnswers(IOptions<CatalogOptions> options) : IOutputCachePolicy
{
    public const string Name = "published";
    private const long MostBytes = 8 << 20;

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<PublishedAnswers>();
        services.AddOutputCache(cache => cache.SizeLimit = MostBytes);
        services.AddOptions<OutputCacheOptions>().Configure<PublishedAnswers>((cache, policy) => cache.AddPolicy(Name, policy));
    }

    public static void ForgetOnPublication(IServiceProvider services)
    {
        var answers = services.GetRequiredService<IOutputCacheStore>();
        // The store is this process's memory: nothing to wait for.
        services.GetRequiredService<ChangeNews>().Tell(kinds => _ = kinds.Contains(nameof(CourseVersion)) ? answers.EvictByTagAsync(Name, CancellationToken.None).AsTask() : Task.CompletedTask);
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var lifetime = TimeSpan.FromSeconds(options.Value.KeepsAnswersSeconds);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (lifetime > TimeSpan.Zero, true, true, true);
        context.ResponseExpirationTimeSpan = lifetime;
        context.CacheVaryByRules.QueryKeys = "*";
        context.Tags.Add(Name);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    // A refusal is not kept: the next request may ask rightly, or find what has been published since.
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
