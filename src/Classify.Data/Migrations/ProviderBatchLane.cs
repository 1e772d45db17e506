using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>What asking through jobs at providers needs beyond the first schema. No earlier program wrote jobs or requests.</summary>
[DbContext(typeof(ClassifyContext))]
[Migration("20261122100000_ProviderBatchLane")]
internal sealed class ProviderBatchLane : Migration
{
    private const string Jobs = "provider_batches";
    private const string Requests = "provider_batch_requests";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddToJobs(migrationBuilder);
        AddToRequests(migrationBuilder);
        migrationBuilder.AddColumn<double>("sync_cost_usd", "llm_calls", nullable: true);
        migrationBuilder.Sql("UPDATE llm_calls SET sync_cost_usd = cost_usd");
        IndexJobs(migrationBuilder);
    }

    private static void AddToJobs(MigrationBuilder migration)
    {
        migration.AddColumn<int>("requests", Jobs, nullable: false, defaultValue: 0);
        migration.AddColumn<int>("attempt", Jobs, nullable: false, defaultValue: 1);
        migration.AddColumn<string>("attempted_at", Jobs, nullable: true);
        migration.AddColumn<int>("polls", Jobs, nullable: false, defaultValue: 0);
        migration.AddColumn<string>("failing_since", Jobs, nullable: true);
        migration.AddColumn<string>("cancel_requested_at", Jobs, nullable: true);
        migration.AddColumn<string>("cancel_reason", Jobs, nullable: true);
        migration.AddColumn<string>("handed_on_at", Jobs, nullable: true);
        migration.AddColumn<string>("input_file_id", Jobs, nullable: true);
        migration.AddColumn<string>("candidate_id", Jobs, nullable: true);
        migration.AddColumn<string>("rejected_ids", Jobs, nullable: true);
    }

    private static void AddToRequests(MigrationBuilder migration)
    {
        migration.AddColumn<string>("prompt_version", Requests, nullable: false, defaultValue: "");
        migration.AddColumn<int>("attempt", Requests, nullable: false, defaultValue: 1);
        migration.AddColumn<int>("tokens", Requests, nullable: false, defaultValue: 0);
        migration.AddColumn<int>("bytes", Requests, nullable: false, defaultValue: 0);
        migration.AddColumn<double>("reserved_usd", Requests, nullable: true);
        migration.AddColumn<long>("call_id", Requests, nullable: true);
        migration.AddColumn<string>("reason", Requests, nullable: true);
    }

    private static void IndexJobs(MigrationBuilder migration)
    {
        migration.CreateIndex("ix_provider_batches_open", Jobs, ["provider", "model"], filter: "ended_at IS NULL");

        // Its first column is always null: without it the planner prefers the index on jobs, which also holds all closed requests.
        migration.CreateIndex(
            "ix_provider_batch_requests_parked",
            Requests,
            ["submit_id", "provider", "model", "trace_id", "queued_at", "tokens", "bytes"],
            filter: "submit_id IS NULL AND outcome IS NULL");
        migration.CreateIndex(
            "ix_provider_batch_requests_open", Requests, "submit_id", filter: "submit_id IS NOT NULL AND outcome IS NULL");
        migration.DropIndex("ix_provider_batch_requests_submit_id", Requests);
        migration.CreateIndex("ix_provider_batch_requests_submit_id", Requests, ["submit_id", "trace_id", "outcome"]);
        migration.CreateIndex("ix_provider_batch_requests_trace_id", Requests, ["trace_id", "submit_id"]);
    }
}
