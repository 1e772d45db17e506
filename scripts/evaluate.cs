#!/usr/bin/env -S dotnet --
#:project ../src/Classify.Evaluation/Classify.Evaluation.csproj

using Classify.Evaluation.CommandLine;

// Measures the built-in classifier on labelled indicators: dotnet run scripts/evaluate.cs -- data/gold --by source
return EvaluationProgram.Main(args);
