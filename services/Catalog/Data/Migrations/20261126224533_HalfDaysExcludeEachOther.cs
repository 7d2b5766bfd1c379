using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace Lexom.Catalog.Data.Migrations
{
    /// <inheritdoc />
    public partial class HalfDaysExcludeEachOther : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_session_slots_room_taken",
                schema: "catalog",
                table: "session_slots");

            migrationBuilder.DropIndex(
                name: "ix_session_slots_trainer_taken",
                schema: "catalog",
                table: "session_slots");

            migrationBuilder.AddColumn<NpgsqlRange<DateTime>>(
                name: "during",
                schema: "catalog",
                table: "session_slots",
                type: "tsrange",
                nullable: false,
                computedColumnSql: "CASE period WHEN 'Morning' THEN tsrange(day + time '00:00', day + time '12:00') ELSE tsrange(day + time '12:00', day + time '24:00') END",
                stored: true);

            // Rule CAT-4: one trainer is in one place, and a room has one session. Cancelled sessions have set both free.
            migrationBuilder.Sql("""
                ALTER TABLE catalog.session_slots
                  ADD CONSTRAINT ex_session_slots_trainer_taken EXCLUDE USING gist (trainer_id WITH =, during WITH &&) WHERE (is_taken),
                  ADD CONSTRAINT ex_session_slots_room_taken EXCLUDE USING gist (room_id WITH =, during WITH &&) WHERE (is_taken);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE catalog.session_slots DROP CONSTRAINT ex_session_slots_trainer_taken, DROP CONSTRAINT ex_session_slots_room_taken;");

            migrationBuilder.DropColumn(
                name: "during",
                schema: "catalog",
                table: "session_slots");

            migrationBuilder.CreateIndex(
                name: "ix_session_slots_room_taken",
                schema: "catalog",
                table: "session_slots",
                columns: new[] { "room_id", "day", "period" },
                unique: true,
                filter: "is_taken");

            migrationBuilder.CreateIndex(
                name: "ix_session_slots_trainer_taken",
                schema: "catalog",
                table: "session_slots",
                columns: new[] { "trainer_id", "day", "period" },
                unique: true,
                filter: "is_taken");
        }
    }
}
