using Classify.Data.Writing;

namespace Classify.Data.Batches;

/// <summary>Questions of a batch that wait for a job at its provider.</summary>
internal static class ParkedRequests
{
    /// <summary>Closes them all: nobody wants them any more. Those in a job are left to it.</summary>
    public static void Close(WriteSession session, string traceId) =>
        session.Statement(
                """
                UPDATE provider_batch_requests SET outcome = 'left-out', reason = 'The batch was cancelled.'
                WHERE trace_id = @trace_id AND submit_id IS NULL AND outcome IS NULL
                """)
            .Execute(traceId);
}
