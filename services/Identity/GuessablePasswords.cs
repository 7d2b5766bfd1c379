using Lexom.Identity.Data;

using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity;

/// <summary>Refuses what is long enough and still soon guessed: common passwords, keyboard rows, repetitions, the holder's or the company's name (NIST SP 800-63B, 3.1.1.2).</summary>
internal sealed class GuessablePasswords : IPasswordValidator<StaffAccount>
{
    // Of zxcvbn's five steps: withstands ten billion guesses against our slow hash.
    private const int Safe = 3;

    // Its time grows with the square of the length, and what is longer is not weaker.
    private const int Looked = 100;

    private static readonly IdentityError Guessable = new() { Code = nameof(GuessablePasswords), Description = "Soon guessed." };

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password)
    {
        var text = password ?? "";
        string[] near = ["lexom", .. (user.DisplayName ?? "").Split(' ', '-'), .. (user.Email ?? "").Split('@', '.')];
        var score = Zxcvbn.Zxcvbn.MatchPassword(text[..Math.Min(text.Length, Looked)], near.Where(word => word.Length > 2)).Score;
        return Task.FromResult(score >= Safe ? IdentityResult.Success : IdentityResult.Failed(Guessable));
    }
}
