using Lexom.Identity.Data;

namespace Lexom.Identity;

/// <summary>Section <c>SecondFactor</c>: two conveniences of a development system, refused elsewhere at start.</summary>
public sealed record SecondFactorOptions
{
    /// <summary>Lets one code sign in several times within its thirty seconds, so that stories can sign the same person in side by side.</summary>
    public bool AllowReuse { get; init; }

    /// <summary>Shows the current code of the sample accounts, whose secret is public, on the page that asks for it.</summary>
    public bool ShowSampleCode { get; init; }
}

/// <summary>Wires the second factor.</summary>
internal static class SecondFactorSetup
{
    public static void AddSecondFactors(this WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddOptions<SecondFactorOptions>().BindConfiguration("SecondFactor")
            .Validate(options => development || options is { AllowReuse: false, ShowSampleCode: false }, "SecondFactor is for development only.")
            .ValidateOnStart();
        builder.Services.AddScoped<SecondFactors>();
        builder.Services.AddScoped<PasswordLinks>();
    }
}
