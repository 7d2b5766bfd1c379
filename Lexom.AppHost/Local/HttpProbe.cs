namespace Lexom.AppHost.Local;

internal static class HttpProbe
{
    public static async Task<bool> AnswersAsync(HttpClient http, Uri address, CancellationToken ct)
    {
        try
        {
            using var response = await http.GetAsync(address, ct);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }
}
