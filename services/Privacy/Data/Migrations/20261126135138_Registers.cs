using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Privacy.Data.Migrations
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "corrections",
                schema: "privacy",
                table: "requests",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "erasure_logged_at",
                schema: "privacy",
                table: "requests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "lifted_at",
                schema: "privacy",
                table: "requests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_release_on",
                schema: "privacy",
                table: "requests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reapplied_at",
                schema: "privacy",
                table: "requests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "releases_request_id",
                schema: "privacy",
                table: "requests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                schema: "privacy",
                table: "mail",
                type: "text",
                nullable: false,
                defaultValue: "Contract");

            migrationBuilder.CreateTable(
                name: "breaches",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    became_aware_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    notify_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    categories = table.Column<string>(type: "text", nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    records = table.Column<int>(type: "integer", nullable: false),
                    consequences = table.Column<string>(type: "text", nullable: false),
                    measures = table.Column<string>(type: "text", nullable: false),
                    high_risk = table.Column<bool>(type: "boolean", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    notified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delay_reason = table.Column<string>(type: "text", nullable: true),
                    without_risk_because = table.Column<string>(type: "text", nullable: true),
                    persons_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_breaches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "closing_reports",
                schema: "privacy",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closing_reports", x => x.request_id);
                    table.ForeignKey(
                        name: "fk_closing_reports_requests_request_id",
                        column: x => x.request_id,
                        principalSchema: "privacy",
                        principalTable: "requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text_version = table.Column<int>(type: "integer", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<string>(type: "text", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "personal_restrictions",
                schema: "privacy",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    right = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    address_hashes = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_restrictions", x => new { x.request_id, x.subject_id });
                });

            migrationBuilder.CreateTable(
                name: "readings",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    subject_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registered_fields",
                schema: "privacy",
                columns: table => new
                {
                    service = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    legal_ground = table.Column<string>(type: "text", nullable: false),
                    retention = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registered_fields", x => new { x.service, x.field });
                });

            migrationBuilder.CreateTable(
                name: "retention_runs",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    dry_run = table.Column<bool>(type: "boolean", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_runs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_requests_next_release_on",
                schema: "privacy",
                table: "requests",
                column: "next_release_on",
                filter: "next_release_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_breaches_notify_before",
                schema: "privacy",
                table: "breaches",
                column: "notify_before",
                filter: "notified_at IS NULL AND without_risk_because IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_consents_in_force",
                schema: "privacy",
                table: "consents",
                columns: new[] { "subject_id", "kind" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_personal_restrictions_address_hashes",
                schema: "privacy",
                table: "personal_restrictions",
                column: "address_hashes")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_personal_restrictions_subject_id",
                schema: "privacy",
                table: "personal_restrictions",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_readings_actor_read_at",
                schema: "privacy",
                table: "readings",
                columns: new[] { "actor", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_readings_read_at",
                schema: "privacy",
                table: "readings",
                column: "read_at");

            migrationBuilder.CreateIndex(
                name: "ix_readings_subject_ids",
                schema: "privacy",
                table: "readings",
                column: "subject_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_retention_runs_next_try_at",
                schema: "privacy",
                table: "retention_runs",
                column: "next_try_at",
                filter: "done_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_retention_runs_on",
                schema: "privacy",
                table: "retention_runs",
                column: "on",
                unique: true,
                filter: "NOT dry_run");

            migrationBuilder.Sql(Safeguards.ReadingsSql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "breaches",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "closing_reports",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "consents",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "personal_restrictions",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "readings",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "registered_fields",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "retention_runs",
                schema: "privacy");

            migrationBuilder.DropIndex(
                name: "ix_requests_next_release_on",
                schema: "privacy",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "corrections",
                schema: "privacy",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "erasure_logged_at",
                schema: "privacy",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "reapplied_at",
                schema: "privacy",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "lifted_at",
                schema: "privacy",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "next_release_on",
                schema: "privacy",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "releases_request_id",
                schema: "privacy",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "purpose",
                schema: "privacy",
                table: "mail");

            migrationBuilder.Sql("DROP FUNCTION privacy.refuse_reading_change()");
        }
    }
}
