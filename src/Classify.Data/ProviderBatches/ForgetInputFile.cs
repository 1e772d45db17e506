using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Enters that an uploaded file is no longer at the provider.</summary>
public sealed class ForgetInputFile(string submitId, string inputFileId) : Write<bool>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>False when the job has another file by now.</summary>
    protected internal override bool Execute(WriteSession session) =>
        session.Statement(
                "UPDATE provider_batches SET input_file_id = NULL WHERE submit_id = @submit_id AND input_file_id = @input_file_id")
            .Execute(submitId, inputFileId) > 0;
}
