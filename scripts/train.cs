#!/usr/bin/env -S dotnet --
#:project ../src/Classify.Evaluation/Classify.Evaluation.csproj

using Classify.Evaluation.CommandLine;

// Learns the weights of the built-in classifier anew:
// dotnet run scripts/train.cs -- data/gold/development data/gold/calibration src/Classify.Core/Learning/Weights
return TrainingProgram.Main(args);
