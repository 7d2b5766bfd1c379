using System.Text.Json.Nodes;
using Lexom.ServiceDefaults.Http;
using Microsoft.OpenApi;

namespace Lexom.ServiceDefaults.OpenApi;

/// <summary>Title, security, refusals and examples of one surface's document.</summary>
internal static class DocumentDetails
{
    private const string Version = "1.0.0";

    public static Task Complete(OpenApiDocument document, string surface)
    {
        document.Info = new OpenApiInfo { Title = $"Lexom, surface « {surface} »", Version = Version, Description = About(surface) };
        document.Servers = [new OpenApiServer { Url = "/", Description = "The gateway" }];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        Refusals.AddTo(document);
        Secure(document, surface);
        RequestSchemas.FreeOptionalFields(document);
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(verb => verb.Value))
        {
            AddExamples(operation);
        }

        return Task.CompletedTask;
    }

    private static string About(string surface) => surface switch
    {
        Access.Partner => "For partner portals that sell LEXOM's courses. Access by OAuth 2.0 client credentials, scope `partner`; another partner's objects do not exist here.",
        Access.Opco => "For the systems of OPCOs: signed decisions and payments, by OAuth 2.0 client credentials (scope `opco`) and a Standard Webhooks signature.",
        Access.Staff => "For LEXOM's staff app. The session cookie is set by signing in; every unsafe request carries the antiforgery header. `x-roles` lists who may.",
        _ => "For a person with a signed link, which is the credential: personal, for one purpose, expiring.",
    };

    private static void Secure(OpenApiDocument document, string surface)
    {
        var schemes = SchemesOf(surface);
        document.Components!.SecuritySchemes = schemes;
        var required = new OpenApiSecurityRequirement();
        foreach (var name in schemes.Keys.Where(name => name != "linkQuery"))
        {
            required[new OpenApiSecuritySchemeReference(name, document)] = surface is Access.Partner or Access.Opco ? [surface] : [];
        }

        document.Security = [required];
        if (surface == Access.Person)
        {
            document.Security.Add(new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("linkQuery", document)] = [] });
        }
    }

    private static Dictionary<string, IOpenApiSecurityScheme> SchemesOf(string surface) => surface switch
    {
        Access.Staff => new()
        {
            ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "__Host-lexom", Description = "Set by signing in at /session/login." },
            ["antiforgery"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-CSRF-TOKEN", Description = "`csrfToken` of /session/me, on unsafe requests." },
        },
        Access.Person => new()
        {
            ["link"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "Authorization", Description = "`Link` and the token of the personal link." },
            ["linkQuery"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Query, Name = "link", Description = "The token of the personal link." },
        },
        _ => new()
        {
            ["client"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description = "Client credentials, by secret or private_key_jwt.",
                Flows = new OpenApiOAuthFlows
                {
                    ClientCredentials = new OpenApiOAuthFlow
                    {
                        TokenUrl = new Uri("/connect/token", UriKind.Relative),
                        Scopes = new Dictionary<string, string> { [surface] = $"This surface, /{surface}/v1." },
                    },
                },
            },
        },
    };

    private static void AddExamples(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Example ??= parameter.Schema is { } schema && parameter.Required ? Examples.Of(schema, parameter.Name ?? "") : null;
        }

        var contents = (operation.Responses?.Values.OfType<OpenApiResponse>().Select(response => response.Content) ?? []).Append(operation.RequestBody?.Content);
        foreach (var (mediaType, media) in contents.OfType<IDictionary<string, OpenApiMediaType>>().SelectMany(content => content))
        {
            if (mediaType.Contains("json", StringComparison.Ordinal) && media.Schema is { } schema)
            {
                media.Example ??= Examples.Of(schema, "");
            }
        }
    }
}
