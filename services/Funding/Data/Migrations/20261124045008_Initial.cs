using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "funding");

            migrationBuilder.CreateTable(
                name: "contracts",
                schema: "funding",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    moved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.contract_id);
                });

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    died_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replayed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replayed_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dead_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "files",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_number = table.Column<string>(type: "text", nullable: false),
                    course_reference = table.Column<string>(type: "text", nullable: false),
                    opco = table.Column<string>(type: "text", nullable: false),
                    announced_number = table.Column<string>(type: "text", nullable: true),
                    file_number = table.Column<string>(type: "text", nullable: true),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    vat_rate = table.Column<decimal>(type: "numeric(5,2)", nullable: false),
                    price_incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    granted_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    subrogation = table.Column<bool>(type: "boolean", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    paid_incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    lapse_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lapsed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "funding",
                columns: table => new
                {
                    client = table.Column<string>(type: "text", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    e_tag = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.client, x.route, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "funding",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.message_id);
                });

            migrationBuilder.CreateTable(
                name: "invoices",
                schema: "funding",
                columns: table => new
                {
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    amount_incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoices", x => x.invoice_id);
                });

            migrationBuilder.CreateTable(
                name: "keyrings",
                schema: "funding",
                columns: table => new
                {
                    opco = table.Column<string>(type: "text", nullable: false),
                    changes = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_keyrings", x => x.opco);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    opco = table.Column<string>(type: "text", nullable: false),
                    webhook_id = table.Column<string>(type: "text", nullable: false),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    verification = table.Column<string>(type: "text", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: true),
                    body_sha256 = table.Column<string>(type: "text", nullable: false),
                    deliveries = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: true),
                    file_named = table.Column<string>(type: "text", nullable: true),
                    stated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    effect = table.Column<string>(type: "text", nullable: true),
                    status_after = table.Column<string>(type: "text", nullable: true),
                    refused_for = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "funding",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    exchange = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    deferrals = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "personal_data_requests",
                schema: "funding",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    right = table.Column<string>(type: "text", nullable: false),
                    actors = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_data_requests", x => x.request_id);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    granted = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    subrogation = table.Column<bool>(type: "boolean", nullable: false),
                    file_number = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    message_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_decisions_files_funding_file_id",
                        column: x => x.funding_file_id,
                        principalSchema: "funding",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    amount_incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                    table.ForeignKey(
                        name: "fk_payments_files_funding_file_id",
                        column: x => x.funding_file_id,
                        principalSchema: "funding",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "keys",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    opco = table.Column<string>(type: "text", nullable: false),
                    algorithm = table.Column<string>(type: "text", nullable: false),
                    material = table.Column<byte[]>(type: "bytea", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    added_by = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_by = table.Column<string>(type: "text", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_keys_keyrings_opco",
                        column: x => x.opco,
                        principalSchema: "funding",
                        principalTable: "keyrings",
                        principalColumn: "opco",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dead_letters_replayed_at",
                schema: "funding",
                table: "dead_letters",
                column: "replayed_at");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_funding_file_id",
                schema: "funding",
                table: "decisions",
                column: "funding_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_recorded_by",
                schema: "funding",
                table: "decisions",
                column: "recorded_by",
                filter: "recorded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_files_contract_id",
                schema: "funding",
                table: "files",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_files_lapse_due_on",
                schema: "funding",
                table: "files",
                column: "lapse_due_on",
                filter: "lapse_due_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_files_opco_file_number",
                schema: "funding",
                table: "files",
                columns: new[] { "opco", "file_number" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_saved_at",
                schema: "funding",
                table: "idempotency_keys",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "funding",
                table: "inbox",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_funding_file_id",
                schema: "funding",
                table: "invoices",
                column: "funding_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_keys_opco_fingerprint",
                schema: "funding",
                table: "keys",
                columns: new[] { "opco", "fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_reason",
                schema: "funding",
                table: "mail",
                column: "reason",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_status_not_before",
                schema: "funding",
                table: "mail",
                columns: new[] { "status", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_funding_file_id",
                schema: "funding",
                table: "messages",
                column: "funding_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_opco_webhook_id",
                schema: "funding",
                table: "messages",
                columns: new[] { "opco", "webhook_id" },
                unique: true,
                filter: "verified");

            migrationBuilder.CreateIndex(
                name: "ix_messages_state_id",
                schema: "funding",
                table: "messages",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_key_seq",
                schema: "funding",
                table: "outbox",
                columns: new[] { "key", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_funding_file_id_reference",
                schema: "funding",
                table: "payments",
                columns: new[] { "funding_file_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_recorded_by",
                schema: "funding",
                table: "payments",
                column: "recorded_by",
                filter: "recorded_by IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contracts",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "dead_letters",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "decisions",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "invoices",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "keys",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "messages",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "payments",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "personal_data_requests",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "keyrings",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "files",
                schema: "funding");
        }
    }
}
