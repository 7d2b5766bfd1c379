using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Lexom.Privacy.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "privacy");

            migrationBuilder.CreateTable(
                name: "contracts",
                schema: "privacy",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.contract_id);
                });

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "privacy",
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
                name: "idempotency_keys",
                schema: "privacy",
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
                schema: "privacy",
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
                name: "links",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "privacy",
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
                name: "outbox",
                schema: "privacy",
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
                name: "relationships",
                schema: "privacy",
                columns: table => new
                {
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relationships", x => x.customer_id);
                });

            migrationBuilder.CreateTable(
                name: "requests",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    right = table.Column<string>(type: "text", nullable: false),
                    subject_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    logged_by = table.Column<string>(type: "text", nullable: false),
                    identity_checked_by = table.Column<string>(type: "text", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    extension_notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_reason = table.Column<string>(type: "text", nullable: true),
                    answers_received = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "alarms",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alarms", x => x.id);
                    table.ForeignKey(
                        name: "fk_alarms_requests_request_id",
                        column: x => x.request_id,
                        principalSchema: "privacy",
                        principalTable: "requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disclosures",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosures", x => x.id);
                    table.ForeignKey(
                        name: "fk_disclosures_requests_request_id",
                        column: x => x.request_id,
                        principalSchema: "privacy",
                        principalTable: "requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exported_values",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exported_values", x => x.id);
                    table.ForeignKey(
                        name: "fk_exported_values_requests_request_id",
                        column: x => x.request_id,
                        principalSchema: "privacy",
                        principalTable: "requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_answers",
                schema: "privacy",
                columns: table => new
                {
                    service = table.Column<string>(type: "text", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    values_ready_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_pull_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pull_attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_answers", x => new { x.request_id, x.service });
                    table.ForeignKey(
                        name: "fk_service_answers_requests_request_id",
                        column: x => x.request_id,
                        principalSchema: "privacy",
                        principalTable: "requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answer_items",
                schema: "privacy",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    field = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: true),
                    release_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_items", x => new { x.request_id, x.service, x.position });
                    table.ForeignKey(
                        name: "fk_answer_items_service_answers_request_id_service",
                        columns: x => new { x.request_id, x.service },
                        principalSchema: "privacy",
                        principalTable: "service_answers",
                        principalColumns: new[] { "request_id", "service" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_alarms_request_id_due_on_kind",
                schema: "privacy",
                table: "alarms",
                columns: new[] { "request_id", "due_on", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_customer_id",
                schema: "privacy",
                table: "contracts",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_dead_letters_replayed_at",
                schema: "privacy",
                table: "dead_letters",
                column: "replayed_at");

            migrationBuilder.CreateIndex(
                name: "ix_disclosures_request_id",
                schema: "privacy",
                table: "disclosures",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_exported_values_request_id",
                schema: "privacy",
                table: "exported_values",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_saved_at",
                schema: "privacy",
                table: "idempotency_keys",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "privacy",
                table: "inbox",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_links_expires_at",
                schema: "privacy",
                table: "links",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_links_subject_ids",
                schema: "privacy",
                table: "links",
                column: "subject_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_mail_reason",
                schema: "privacy",
                table: "mail",
                column: "reason",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_status_not_before",
                schema: "privacy",
                table: "mail",
                columns: new[] { "status", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_key_seq",
                schema: "privacy",
                table: "outbox",
                columns: new[] { "key", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_requests_closed_at",
                schema: "privacy",
                table: "requests",
                column: "closed_at",
                filter: "status = 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_requests_due_on",
                schema: "privacy",
                table: "requests",
                column: "due_on",
                filter: "status <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_requests_subject_ids",
                schema: "privacy",
                table: "requests",
                column: "subject_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_service_answers_next_pull_at",
                schema: "privacy",
                table: "service_answers",
                column: "next_pull_at",
                filter: "next_pull_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alarms",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "answer_items",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "contracts",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "dead_letters",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "disclosures",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "exported_values",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "links",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "relationships",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "service_answers",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "requests",
                schema: "privacy");
        }
    }
}
