using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "billing");

            migrationBuilder.CreateTable(
                name: "allocations",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allocations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answered_requests",
                schema: "billing",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    right = table.Column<string>(type: "text", nullable: false),
                    customer_ids = table.Column<string>(type: "jsonb", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answered_requests", x => x.request_id);
                });

            migrationBuilder.CreateTable(
                name: "contract_accounts",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    terms = table.Column<string>(type: "jsonb", nullable: true),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    price_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dropped_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rule_id = table.Column<string>(type: "text", nullable: true),
                    deposit_forfeited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deposit_earned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consequences = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "customer_identities",
                schema: "billing",
                columns: table => new
                {
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    fetched_revision = table.Column<int>(type: "integer", nullable: false),
                    identity = table.Column<string>(type: "jsonb", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_identities", x => x.customer_id);
                });

            migrationBuilder.CreateTable(
                name: "customer_standings",
                schema: "billing",
                columns: table => new
                {
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_arrears_since = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_standings", x => x.customer_id);
                });

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "billing",
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
                name: "document_counters",
                schema: "billing",
                columns: table => new
                {
                    series = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_counters", x => new { x.series, x.year });
                });

            migrationBuilder.CreateTable(
                name: "funding_grants",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opco = table.Column<string>(type: "text", nullable: false),
                    file_number = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    granted_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    subrogation = table.Column<bool>(type: "boolean", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lapsed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_at_lapse = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    paid = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_grants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "billing",
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
                schema: "billing",
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
                name: "invoice_buyers",
                schema: "billing",
                columns: table => new
                {
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    salt = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_buyers", x => x.invoice_id);
                });

            migrationBuilder.CreateTable(
                name: "invoices",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    series = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    chain_index = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    credited_kind = table.Column<string>(type: "text", nullable: true),
                    credits_invoice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    payer = table.Column<string>(type: "text", nullable: false),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opco = table.Column<string>(type: "text", nullable: true),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    rule_id = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    personal_hash = table.Column<string>(type: "text", nullable: false),
                    algorithm = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    journal = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    piece = table.Column<string>(type: "text", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "billing",
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
                schema: "billing",
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
                name: "payments",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: true),
                    payer = table.Column<string>(type: "text", nullable: false),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opco = table.Column<string>(type: "text", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    allocated = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    refunded = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "planned_documents",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    issue_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planned_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "receivables",
                schema: "billing",
                columns: table => new
                {
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    payer = table.Column<string>(type: "text", nullable: false),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    credited = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    credited_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    paid = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    vat_due = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    overdue_since = table.Column<DateOnly>(type: "date", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    interest_charged = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    indemnity_charged = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receivables", x => x.invoice_id);
                });

            migrationBuilder.CreateTable(
                name: "reference_rates",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    confirmed_through = table.Column<DateOnly>(type: "date", nullable: false),
                    rate_percent = table.Column<decimal>(type: "numeric(6,3)", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_rates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "refunds",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payer = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refunds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "register_head",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    chain_index = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_lines",
                schema: "billing",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    auxiliary = table.Column<string>(type: "text", nullable: true),
                    debit = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    credit = table.Column<decimal>(type: "numeric(14,2)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_lines", x => new { x.entry_id, x.position });
                    table.CheckConstraint("ck_journal_lines_one_side", "debit >= 0 AND credit >= 0 AND (debit = 0) <> (credit = 0)");
                    table.ForeignKey(
                        name: "fk_journal_lines_journal_entries_entry_id",
                        column: x => x.entry_id,
                        principalSchema: "billing",
                        principalTable: "journal_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_allocations_invoice_id",
                schema: "billing",
                table: "allocations",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_allocations_payment_id",
                schema: "billing",
                table: "allocations",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_accounts_customer_id",
                schema: "billing",
                table: "contract_accounts",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_accounts_partner_id",
                schema: "billing",
                table: "contract_accounts",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_customer_identities_person_id",
                schema: "billing",
                table: "customer_identities",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_dead_letters_replayed_at",
                schema: "billing",
                table: "dead_letters",
                column: "replayed_at");

            migrationBuilder.CreateIndex(
                name: "ix_funding_grants_contract_id",
                schema: "billing",
                table: "funding_grants",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_saved_at",
                schema: "billing",
                table: "idempotency_keys",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "billing",
                table: "inbox",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_chain_index",
                schema: "billing",
                table: "invoices",
                column: "chain_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invoices_contract_id_reason",
                schema: "billing",
                table: "invoices",
                columns: new[] { "contract_id", "reason" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invoices_customer_id",
                schema: "billing",
                table: "invoices",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_number",
                schema: "billing",
                table: "invoices",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invoices_partner_id",
                schema: "billing",
                table: "invoices",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_series_year_sequence",
                schema: "billing",
                table: "invoices",
                columns: new[] { "series", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_contract_id",
                schema: "billing",
                table: "journal_entries",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_on",
                schema: "billing",
                table: "journal_entries",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_journal_lines_account",
                schema: "billing",
                table: "journal_lines",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_mail_reason",
                schema: "billing",
                table: "mail",
                column: "reason",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_status_not_before",
                schema: "billing",
                table: "mail",
                columns: new[] { "status", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_key_seq",
                schema: "billing",
                table: "outbox",
                columns: new[] { "key", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_contract_id",
                schema: "billing",
                table: "payments",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_documents_contract_id_reason",
                schema: "billing",
                table: "planned_documents",
                columns: new[] { "contract_id", "reason" },
                unique: true,
                filter: "status <> 'Superseded'");

            migrationBuilder.CreateIndex(
                name: "ix_planned_documents_issue_on",
                schema: "billing",
                table: "planned_documents",
                column: "issue_on",
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_receivables_contract_id",
                schema: "billing",
                table: "receivables",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_receivables_customer_id",
                schema: "billing",
                table: "receivables",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_receivables_due_on",
                schema: "billing",
                table: "receivables",
                column: "due_on",
                filter: "settled_on IS NULL AND overdue_since IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reference_rates_day",
                schema: "billing",
                table: "reference_rates",
                columns: new[] { "kind", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_refunds_contract_id",
                schema: "billing",
                table: "refunds",
                column: "contract_id");
            migrationBuilder.Sql(Safeguards.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "allocations",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "answered_requests",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "contract_accounts",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "customer_identities",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "customer_standings",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "dead_letters",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "document_counters",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "funding_grants",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "invoice_buyers",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "invoices",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "journal_lines",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "payments",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "planned_documents",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "receivables",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "reference_rates",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "refunds",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "register_head",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "journal_entries",
                schema: "billing");
        }
    }
}
