using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Time;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Lexom.ServiceDefaults.Mail;

/// <summary>
/// Sends what waits, through <c>Smtp:Host</c> / <c>Port</c> / <c>User</c> / <c>Password</c> / <c>From</c>. In Development mail is caught and shown to staff, never sent. Without a
/// server elsewhere, mail stays queued.
/// </summary>
internal sealed partial class SendMail(
    DbContext db, ServiceIdentity service, IConfiguration configuration, IHostEnvironment environment, [FromKeyedServices(WallClock.Key)] TimeProvider clock, ILogger<SendMail> logger)
    : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        if (!environment.IsDevelopment() && configuration["Smtp:Host"] is null)
        {
            return 0;
        }

        // Due by real time: the retry of a mail has nothing to do with the business clock.
        var sql = $"SELECT * FROM \"{service.Name}\".mail WHERE status = 'Queued' AND not_before <= {{0}} ORDER BY id LIMIT 10 FOR UPDATE SKIP LOCKED";
        var due = await db.Set<MailMessage>().FromSqlRaw(sql, clock.GetUtcNow()).ToListAsync(ct);
        foreach (var mail in due)
        {
            await DeliverAsync(mail, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task DeliverAsync(MailMessage mail, CancellationToken ct)
    {
        if (environment.IsDevelopment())
        {
            mail.Delivered(MailStatus.Caught);
            return;
        }

        try
        {
            await SmtpAsync(mail, ct);
            mail.Delivered(MailStatus.Sent);
        }
        catch (Exception e) when (e is IOException or SmtpCommandException or SmtpProtocolException or AuthenticationException or System.Net.Sockets.SocketException)
        {
            mail.PutOff(clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(3600, 30 * Math.Pow(2, mail.Attempts))));
            Refused(logger, mail.Id, e.GetType().Name);
        }
    }

    private async Task SmtpAsync(MailMessage mail, CancellationToken ct)
    {
        using var message = new MimeMessage
        {
            // A repeat after a crash carries the same id, by which mail systems drop it.
            MessageId = $"{mail.Id:N}@lexom",
            Subject = mail.Subject,
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(MailboxAddress.Parse(configuration["Smtp:From"] ?? "ne-pas-repondre@lexom.example"));
        message.To.Add(MailboxAddress.Parse(mail.Recipient));
        if (ConsentLinks.In(mail.Text) is { } link)
        {
            // RFC 8058: the mail program shows a button that takes the consent back without opening a page.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{link}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(configuration["Smtp:Host"]!, configuration.GetValue("Smtp:Port", 587), SecureSocketOptions.StartTlsWhenAvailable, ct);
        if (configuration["Smtp:User"] is { Length: > 0 } user)
        {
            await smtp.AuthenticateAsync(user, configuration["Smtp:Password"] ?? "", ct);
        }

        await smtp.SendAsync(message, ct);
        await smtp.DisconnectAsync(quit: true, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} was not taken by the server ({Kind}); it is tried again")]
    private static partial void Refused(ILogger logger, Guid mailId, string kind);
}
