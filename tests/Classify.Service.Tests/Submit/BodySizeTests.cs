using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Classify.Service.Batches.Submit;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Submit;

[Collection(SharedServiceGroup.Name)]
public sealed class BodySizeTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_more_than_10_MB_is_refused_and_nothing_is_stored(bool chunked)
    {
        var before = _service.Database.SubmissionRows();

        var reply = await PostAsync(BodyOf(RequestBody.MaxBytes + 1), chunked);

        reply.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
        _service.Database.SubmissionRows().ShouldBe(before);
    }

    [Fact]
    public async Task A_body_of_exactly_10_MB_is_accepted() =>
        (await PostAsync(BodyOf(RequestBody.MaxBytes), chunked: false)).ShouldBe(HttpStatusCode.Accepted);

    /// <summary>A good request, made longer by an unknown property.</summary>
    private static byte[] BodyOf(int bytes)
    {
        var batch = Sample.BatchOf(Sample.NewId());
        batch["padding"] = "";
        var missing = bytes - Encoding.UTF8.GetByteCount(batch.ToJsonString());
        batch["padding"] = new string('x', missing);
        return Encoding.UTF8.GetBytes(batch.ToJsonString());
    }

    /// <summary>Waits for the service to ask for the body, as a client does that may be refused.</summary>
    private Task<Reply> PostAsync(byte[] body, bool chunked)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/classify/batch") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        return _service.Api.SendAsync(request);
    }
}
