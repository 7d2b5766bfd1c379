using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Ordering.Data.Migrations
{
    /// <inheritdoc />
    public partial class DocumentsAndDelivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "trainer_email",
                schema: "ordering",
                table: "sessions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "trainer_id",
                schema: "ordering",
                table: "sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trainer_name",
                schema: "ordering",
                table: "sessions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trainer_qualifications",
                schema: "ordering",
                table: "sessions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contents",
                schema: "ordering",
                table: "course_versions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "participant_signed_by",
                schema: "ordering",
                table: "attendance",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trainer_signed_by",
                schema: "ordering",
                table: "attendance",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "convocations",
                schema: "ordering",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_convocations", x => new { x.contract_id, x.session_id, x.participant_id });
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    score = table.Column<decimal>(type: "numeric(6,2)", nullable: true),
                    out_of = table.Column<decimal>(type: "numeric(6,2)", nullable: true),
                    marks = table.Column<int[]>(type: "integer[]", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "online_signatures",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signer_name = table.Column<string>(type: "text", nullable: false),
                    signer_email = table.Column<string>(type: "text", nullable: false),
                    mention = table.Column<string>(type: "text", nullable: false),
                    initialled = table.Column<bool>(type: "boolean", nullable: false),
                    entitled = table.Column<bool>(type: "boolean", nullable: false),
                    terms_version = table.Column<int>(type: "integer", nullable: false),
                    terms_sha256 = table.Column<string>(type: "text", nullable: false),
                    document_sha256 = table.Column<string>(type: "text", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    user_agent = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_online_signatures", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_contract_id_participant_id_kind",
                schema: "ordering",
                table: "evaluations",
                columns: new[] { "contract_id", "participant_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_due_on",
                schema: "ordering",
                table: "evaluations",
                column: "due_on",
                filter: "asked_at IS NULL AND answered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_online_signatures_proposal_id",
                schema: "ordering",
                table: "online_signatures",
                column: "proposal_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_online_signatures_signer_id",
                schema: "ordering",
                table: "online_signatures",
                column: "signer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "convocations",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "evaluations",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "online_signatures",
                schema: "ordering");

            migrationBuilder.DropColumn(
                name: "trainer_email",
                schema: "ordering",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "trainer_id",
                schema: "ordering",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "trainer_name",
                schema: "ordering",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "trainer_qualifications",
                schema: "ordering",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "contents",
                schema: "ordering",
                table: "course_versions");

            migrationBuilder.DropColumn(
                name: "participant_signed_by",
                schema: "ordering",
                table: "attendance");

            migrationBuilder.DropColumn(
                name: "trainer_signed_by",
                schema: "ordering",
                table: "attendance");
        }
    }
}
