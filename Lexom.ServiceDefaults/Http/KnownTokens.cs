using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Lexom.ServiceDefaults.Http;

/// <summary>
/// A token found good is taken as good for a minute, at most until it ends: a portal sends the same one with each of its calls, and the check of its signature costs more than
/// the answer. Known by a hash, so that no token is kept; a refused one is checked each time.
/// </summary>
/// <param name="clock">Real time: tokens live in it.</param>
internal sealed class KnownTokens(TimeProvider clock) : JsonWebTokenHandler
{
    private const int Most = 1_024;
    private static readonly TimeSpan Known = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Good> _known = new(StringComparer.Ordinal);

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var (key, now) = (Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token))), clock.GetUtcNow());
        if (_known.TryGetValue(key, out var good) && now < good.Until)
        {
            return good.ToResult();
        }

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid && result.SecurityToken.ValidTo > now.UtcDateTime)
        {
            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            var ends = new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero);
            _known[key] = new Good(result, ends < now + Known ? ends : now + Known);
        }

        return result;
    }

    private sealed record Good(TokenValidationResult Result, DateTimeOffset Until)
    {
        private readonly ClaimsIdentity _identity = Result.ClaimsIdentity.Clone();

        // An identity of its own for each request: none changes another's.
        public TokenValidationResult ToResult() => new()
        {
            IsValid = true, ClaimsIdentity = _identity.Clone(), SecurityToken = Result.SecurityToken, Issuer = Result.Issuer, TokenType = Result.TokenType,
        };
    }
}
