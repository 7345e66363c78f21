using System.Globalization;
using System.Text;
using ChatBot.Host.Admin;
using ChatBot.Host.Composition;
using ChatBot.Host.Doctor;
using ChatBot.Host.Settings;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.Admin;

/// <summary>What <c>doctor</c> finds of the site as it runs; looked for when somebody asks, since a model that is asked costs.</summary>
internal sealed class DoctorTab(AdminPages pages, IServiceProvider services, ActLog log, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private int isExamining;

    private SiteWords Words => pages.Words;

    public IResult Show(HttpContext context) => pages.Show(context, AdminTab.Doctor, Form(context));

    /// <summary>Looks at every part; one look at a time.</summary>
    public async Task<IResult> ExamineAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref isExamining, 1) == 1)
            return pages.Show(
                context, AdminTab.Doctor, Form(context), Words.Plain("doctor.busy"), StatusCodes.Status429TooManyRequests);
        try
        {
            await log.WriteAsync(AdminGate.SessionOf(context).Who, "examined", "", cancellationToken);
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            var body = new StringBuilder(Form(context)).Append("<ul class=\"admin__list\">\n");
            try
            {
                var product = Product.Serving(services, services.GetRequiredService<ChatBotSettings>());
                await foreach (var finding in Examination.RunAsync(product, either.Token))
                    Append(body, finding.Part, finding.Health, finding.Text);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                Append(body, "doctor", Health.Note, Words.Plain("doctor.too-long"));
            }

            return pages.Show(context, AdminTab.Doctor, body.Append("</ul>\n").ToString());
        }
        finally
        {
            Volatile.Write(ref isExamining, 0);
        }
    }

    private string Form(HttpContext context) =>
        $"""
        {pages.Form(context, "/doctor/examine")}
        <p class="admin__about">{Words["doctor.about"]}</p>
        <button class="button button--main" type="submit">{Words["doctor.examine"]}</button></form>

        """;

    private void Append(StringBuilder body, string part, Health health, string text)
    {
        var kind = health.ToString();
        body.Append(CultureInfo.InvariantCulture,
            $"""
            <li><div><p class="admin__main">{Page.Encode(part)}
            <span class="health health--{kind.ToLowerInvariant()}">{Words[$"health.{kind}"]}</span></p>
            <p class="admin__reason">{Page.Encode(text)}</p></div></li>

            """);
    }
}
