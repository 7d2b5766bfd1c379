using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class ClaimsAndSandbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "sandbox",
                schema: "funding",
                table: "keys",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "claim_files",
                schema: "funding",
                columns: table => new
                {
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_files", x => x.funding_file_id);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                schema: "funding",
                columns: table => new
                {
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    assessment = table.Column<string>(type: "jsonb", nullable: true),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    missing = table.Column<string>(type: "text", nullable: true),
                    file_sha256 = table.Column<string>(type: "text", nullable: true),
                    ready_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.funding_file_id);
                });

            migrationBuilder.CreateTable(
                name: "sandbox_messages",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    opco = table.Column<string>(type: "text", nullable: false),
                    webhook_id = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    body_sha256 = table.Column<string>(type: "text", nullable: false),
                    effect = table.Column<string>(type: "text", nullable: false),
                    status_after = table.Column<string>(type: "text", nullable: true),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sandbox_messages", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_claim_files_made_at",
                schema: "funding",
                table: "claim_files",
                column: "made_at");

            migrationBuilder.CreateIndex(
                name: "ix_claims_next_at",
                schema: "funding",
                table: "claims",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_claims_sent_by",
                schema: "funding",
                table: "claims",
                column: "sent_by",
                filter: "sent_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sandbox_messages_opco_webhook_id",
                schema: "funding",
                table: "sandbox_messages",
                columns: new[] { "opco", "webhook_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sandbox_messages_received_at",
                schema: "funding",
                table: "sandbox_messages",
                column: "received_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claim_files",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "claims",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "sandbox_messages",
                schema: "funding");

            migrationBuilder.DropColumn(
                name: "sandbox",
                schema: "funding",
                table: "keys");
        }
    }
}
