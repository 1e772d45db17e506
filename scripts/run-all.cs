#!/usr/bin/env -S dotnet --
#:project ../src/Classify.Client/Classify.Client.csproj

using Classify.Client;
using Classify.Client.CommandLine;

// Classifies the whole catalogue in file order: dotnet run scripts/run-all.cs -- openai
const int BatchSize = 5;
const int ConcurrentBatches = 4;

return await RunProgram.Main(args, new ScriptDefaults
{
    Name = "run-all",
    Draw = Draw.InOrder,
    Count = null,
    BatchSize = BatchSize,
    ConcurrentBatches = ConcurrentBatches,
    Folder = AppContext.GetData("EntryPointFileDirectoryPath") as string,
});
