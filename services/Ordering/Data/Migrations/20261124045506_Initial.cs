using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Lexom.Ordering.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "ordering");

            migrationBuilder.CreateTable(
                name: "attendance",
                schema: "ordering",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    trainer_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance", x => new { x.session_id, x.participant_id, x.day, x.period });
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    course_reference = table.Column<string>(type: "text", nullable: false),
                    course_title = table.Column<string>(type: "text", nullable: false),
                    objectives = table.Column<string[]>(type: "text[]", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    hours_agreed = table.Column<decimal>(type: "numeric", nullable: false),
                    hours_attended = table.Column<decimal>(type: "numeric", nullable: false),
                    half_days = table.Column<int>(type: "integer", nullable: false),
                    half_days_attended = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_kind = table.Column<string>(type: "text", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    participants = table.Column<int>(type: "integer", nullable: false),
                    preparation_cost = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    withdrawal_until = table.Column<DateOnly>(type: "date", nullable: true),
                    deposit_not_before = table.Column<DateOnly>(type: "date", nullable: false),
                    terms_version = table.Column<int>(type: "integer", nullable: false),
                    deposit_received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hours_attended = table.Column<decimal>(type: "numeric", nullable: true),
                    withdrawal_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancellation_rule = table.Column<string>(type: "text", nullable: true),
                    cancellation_consequence = table.Column<string>(type: "text", nullable: true),
                    cancellation_amount = table.Column<decimal>(type: "numeric(14,2)", nullable: true),
                    lexom_cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lexom_cancellation_cause = table.Column<string>(type: "text", nullable: true),
                    offered_session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    suspensions = table.Column<string[]>(type: "text[]", nullable: false),
                    price_deposit = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_vat_rate = table.Column<decimal>(type: "numeric", nullable: false),
                    price_vat_regime = table.Column<string>(type: "text", nullable: false),
                    training_course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    training_course_reference = table.Column<string>(type: "text", nullable: false),
                    training_course_title = table.Column<string>(type: "text", nullable: false),
                    training_course_version = table.Column<int>(type: "integer", nullable: false),
                    training_duration_days = table.Column<int>(type: "integer", nullable: false),
                    training_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    training_hours = table.Column<decimal>(type: "numeric", nullable: false),
                    training_is_training = table.Column<bool>(type: "boolean", nullable: false),
                    training_maximum_participants = table.Column<int>(type: "integer", nullable: false),
                    training_mode = table.Column<string>(type: "text", nullable: false),
                    training_place = table.Column<string>(type: "text", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    training_starts_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "course_versions",
                schema: "ordering",
                columns: table => new
                {
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    is_training = table.Column<bool>(type: "boolean", nullable: false),
                    duration_days = table.Column<int>(type: "integer", nullable: false),
                    duration_hours = table.Column<decimal>(type: "numeric", nullable: false),
                    objectives = table.Column<string[]>(type: "text[]", nullable: false),
                    inter_price_per_participant = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    intra_price_per_group = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    vat_regime = table.Column<string>(type: "text", nullable: false),
                    maximum_participants = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_course_versions", x => new { x.course_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "customers",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    siren = table.Column<string>(type: "text", nullable: true),
                    vat_number = table.Column<string>(type: "text", nullable: true),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    in_arrears_since = table.Column<DateOnly>(type: "date", nullable: true),
                    arrears_revision = table.Column<int>(type: "integer", nullable: false),
                    contact_erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    address_city = table.Column<string>(type: "text", nullable: false),
                    address_country = table.Column<string>(type: "text", nullable: false),
                    address_lines = table.Column<string[]>(type: "text[]", nullable: false),
                    address_post_code = table.Column<string>(type: "text", nullable: false),
                    contact_email = table.Column<string>(type: "text", nullable: false),
                    contact_first_name = table.Column<string>(type: "text", nullable: false),
                    contact_last_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "ordering",
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
                name: "documents",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uploaded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funding_notes",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opco = table.Column<string>(type: "text", nullable: false),
                    file_number = table.Column<string>(type: "text", nullable: true),
                    requested_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    granted_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    subrogation = table.Column<bool>(type: "boolean", nullable: false),
                    paid_incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    payment_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    lapsed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "ordering",
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
                schema: "ordering",
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
                name: "invoice_notes",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true),
                    payer = table.Column<string>(type: "text", nullable: true),
                    amount_incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overdue_since = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "ordering",
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
                name: "number_counters",
                schema: "ordering",
                columns: table => new
                {
                    series = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_counters", x => new { x.series, x.year });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "ordering",
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
                name: "privacy_notes",
                schema: "ordering",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    right = table.Column<string>(type: "text", nullable: false),
                    subject_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_notes", x => x.request_id);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_kind = table.Column<string>(type: "text", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    seats = table.Column<string>(type: "text", nullable: false),
                    waiting_position = table.Column<int>(type: "integer", nullable: true),
                    preparation_cost = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    terms_version = table.Column<int>(type: "integer", nullable: false),
                    terms_sha256 = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    acceptance_handwritten_mention = table.Column<string>(type: "text", nullable: true),
                    acceptance_initialled = table.Column<bool>(type: "boolean", nullable: true),
                    acceptance_signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acceptance_stamped = table.Column<bool>(type: "boolean", nullable: true),
                    acceptance_terms_initialled = table.Column<bool>(type: "boolean", nullable: true),
                    acceptance_terms_sha256 = table.Column<string>(type: "text", nullable: true),
                    price_deposit = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    price_vat_rate = table.Column<decimal>(type: "numeric", nullable: false),
                    price_vat_regime = table.Column<string>(type: "text", nullable: false),
                    training_course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    training_course_reference = table.Column<string>(type: "text", nullable: false),
                    training_course_title = table.Column<string>(type: "text", nullable: false),
                    training_course_version = table.Column<int>(type: "integer", nullable: false),
                    training_duration_days = table.Column<int>(type: "integer", nullable: false),
                    training_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    training_hours = table.Column<decimal>(type: "numeric", nullable: false),
                    training_is_training = table.Column<bool>(type: "boolean", nullable: false),
                    training_maximum_participants = table.Column<int>(type: "integer", nullable: false),
                    training_mode = table.Column<string>(type: "text", nullable: false),
                    training_place = table.Column<string>(type: "text", nullable: false),
                    training_session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    training_starts_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "restrictions",
                schema: "ordering",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    right = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restrictions", x => x.subject_id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_version = table.Column<int>(type: "integer", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    half_day_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    same_conditions_as = table.Column<Guid>(type: "uuid", nullable: true),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms_of_sale",
                schema: "ordering",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    proposal_validity_days = table.Column<int>(type: "integer", nullable: false),
                    deposit_percent = table.Column<decimal>(type: "numeric", nullable: false),
                    online_withdrawal_days = table.Column<int>(type: "integer", nullable: false),
                    individual_withdrawal_days = table.Column<int>(type: "integer", nullable: false),
                    cancellation_threshold_days = table.Column<int>(type: "integer", nullable: false),
                    rescheduling_window_months = table.Column<int>(type: "integer", nullable: false),
                    reschedule_credits_deposit = table.Column<bool>(type: "boolean", nullable: false),
                    opco_payment_window_months = table.Column<int>(type: "integer", nullable: false),
                    late_interest_points = table.Column<decimal>(type: "numeric", nullable: false),
                    late_interest_legal_rate_floor = table.Column<decimal>(type: "numeric", nullable: false),
                    refi_basis = table.Column<string>(type: "text", nullable: false),
                    recovery_indemnity = table.Column<decimal>(type: "numeric", nullable: false),
                    termination_notice_days = table.Column<int>(type: "integer", nullable: false),
                    personal_data_years = table.Column<int>(type: "integer", nullable: false),
                    non_solicitation_months = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms_of_sale", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "timeline",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    service = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    rule_id = table.Column<string>(type: "text", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,2)", nullable: true),
                    ref_kind = table.Column<string>(type: "text", nullable: true),
                    ref_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ref_label = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reservations",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reservations", x => x.id);
                    table.ForeignKey(
                        name: "fk_reservations_contracts_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "ordering",
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_announcements",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    opco = table.Column<string>(type: "text", nullable: false),
                    file_number = table.Column<string>(type: "text", nullable: true),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_announcements", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_announcements_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalSchema: "ordering",
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participants",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    email_erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    name_erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_email = table.Column<string>(type: "text", nullable: false),
                    person_first_name = table.Column<string>(type: "text", nullable: false),
                    person_last_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participants", x => x.id);
                    table.ForeignKey(
                        name: "fk_participants_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalSchema: "ordering",
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "ordering",
                table: "terms_of_sale",
                columns: new[] { "version", "cancellation_threshold_days", "deposit_percent", "in_force_from", "individual_withdrawal_days", "late_interest_legal_rate_floor", "late_interest_points", "non_solicitation_months", "online_withdrawal_days", "opco_payment_window_months", "personal_data_years", "proposal_validity_days", "recovery_indemnity", "refi_basis", "reschedule_credits_deposit", "rescheduling_window_months", "sha256", "termination_notice_days" },
                values: new object[] { 1, 15, 30m, new DateOnly(2020, 1, 1), 10, 3m, 10m, 12, 14, 1, 5, 30, 40m, "firstOfJanuary", false, 6, "d080163735a5cb552d92cc9e3034b12be32055639a2f83d4ea6f73caee0a9584", 8 });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_contract_id",
                schema: "ordering",
                table: "attendance",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_participant_id",
                schema: "ordering",
                table: "attendance",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_contract_id_participant_id_kind",
                schema: "ordering",
                table: "certificates",
                columns: new[] { "contract_id", "participant_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_customer_id",
                schema: "ordering",
                table: "contracts",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_number",
                schema: "ordering",
                table: "contracts",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_status_deposit_not_before",
                schema: "ordering",
                table: "contracts",
                columns: new[] { "status", "deposit_not_before" });

            migrationBuilder.CreateIndex(
                name: "ux_contracts_proposal",
                schema: "ordering",
                table: "contracts",
                column: "proposal_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customers_contact_id",
                schema: "ordering",
                table: "customers",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_customers_siren",
                schema: "ordering",
                table: "customers",
                column: "siren");

            migrationBuilder.CreateIndex(
                name: "ix_dead_letters_replayed_at",
                schema: "ordering",
                table: "dead_letters",
                column: "replayed_at");

            migrationBuilder.CreateIndex(
                name: "ix_documents_proposal_id_kind",
                schema: "ordering",
                table: "documents",
                columns: new[] { "proposal_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_funding_announcements_proposal_id",
                schema: "ordering",
                table: "funding_announcements",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_notes_contract_id",
                schema: "ordering",
                table: "funding_notes",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_saved_at",
                schema: "ordering",
                table: "idempotency_keys",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "ordering",
                table: "inbox",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_notes_contract_id",
                schema: "ordering",
                table: "invoice_notes",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_reason",
                schema: "ordering",
                table: "mail",
                column: "reason",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_status_not_before",
                schema: "ordering",
                table: "mail",
                columns: new[] { "status", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_key_seq",
                schema: "ordering",
                table: "outbox",
                columns: new[] { "key", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_participants_proposal_id",
                schema: "ordering",
                table: "participants",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_customer_id",
                schema: "ordering",
                table: "proposals",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_partner_id_id",
                schema: "ordering",
                table: "proposals",
                columns: new[] { "partner_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_status_valid_until",
                schema: "ordering",
                table: "proposals",
                columns: new[] { "status", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ux_proposals_number",
                schema: "ordering",
                table: "proposals",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reservations_contract_id",
                schema: "ordering",
                table: "reservations",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_timeline_contract_id",
                schema: "ordering",
                table: "timeline",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_timeline_proposal_id",
                schema: "ordering",
                table: "timeline",
                column: "proposal_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attendance",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "certificates",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "course_versions",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "customers",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "dead_letters",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "documents",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "funding_announcements",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "funding_notes",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "invoice_notes",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "number_counters",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "participants",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "privacy_notes",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "reservations",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "restrictions",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "terms_of_sale",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "timeline",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "proposals",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "contracts",
                schema: "ordering");
        }
    }
}
