using System.Text;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Lexom.ServiceDefaults.OpenApi;

/// <summary>
/// One OpenAPI 3.1 document per surface and service. <c>dotnet run -- openapi FILE</c> writes them, keyed by surface, without a database or a broker; the
/// committed documents of each surface are put together from them (<c>./lexom openapi</c>).
/// </summary>
public static class SurfaceDocuments
{
    internal static readonly string[] Described = [Access.Partner, Access.Opco, Access.Staff, Access.Person];

    internal static void AddSurfaceDocuments(this IServiceCollection services)
    {
        foreach (var surface in Described)
        {
            services.AddOpenApi(surface, options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = route => route.GroupName == surface;
                options.CreateSchemaReferenceId = SchemaDetails.NameOf;
                options.AddSchemaTransformer(SchemaDetails.Complete);
                options.AddOperationTransformer(OperationDetails.Complete);
                options.AddDocumentTransformer((document, _, _) => DocumentDetails.Complete(document, surface));
            });
        }
    }

    internal static bool IsDescribing(this string[] args) => args is ["openapi", _];

    /// <summary>Writes <c>{"partner": {...}, "staff": {...}}</c>: the surfaces this service has routes on.</summary>
    internal static async Task WriteDocumentsAsync(this WebApplication app, string file, CancellationToken ct)
    {
        // The routes reach the description of the API when the pipeline is built, which otherwise happens at start.
        app.UseRouting();
        app.UseEndpoints(_ => { });

        var documents = new List<string>();
        foreach (var surface in Described)
        {
            var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(surface).GetOpenApiDocumentAsync(ct);
            if (document.Paths.Count > 0)
            {
                documents.Add($"\"{surface}\": {await JsonOf(document, ct)}");
            }
        }

        await File.WriteAllTextAsync(file, $"{{{string.Join(",\n", documents)}}}", ct);
    }

    private static async Task<string> JsonOf(OpenApiDocument document, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        await document.SerializeAsJsonAsync(memory, OpenApiSpecVersion.OpenApi3_1, ct);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
