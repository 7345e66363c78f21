using ChatBot.Host.Web.Pages;
using ChatBot.Host.Admin;
using ChatBot.Host.Feedback;
using ChatBot.Host.Sync;
using ChatBot.Host.Web.Assets;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Web.Admin;

/// <summary>The pages of editors and operators at <c>/admin</c>, and the gate before them.</summary>
internal static class AdminEndpoints
{
    /// <summary>Where their addresses begin.</summary>
    public const string Root = "/admin";

    public static void MapAdmin(this WebApplication app, SiteLook look)
    {
        var services = app.Services;
        var pages = new AdminPages(look, services.GetRequiredService<AdminSessions>(), SiteWords.Admin);
        var gate = ActivatorUtilities.CreateInstance<AdminGate>(services, pages);
        var questions = ActivatorUtilities.CreateInstance<QuestionsTab>(services, pages);
        var desk = ActivatorUtilities.CreateInstance<IntakeDesk>(services, pages);
        var feeds = ActivatorUtilities.CreateInstance<FeedsTab>(services, pages, desk);
        var suggestions = ActivatorUtilities.CreateInstance<SuggestionsTab>(services, pages);
        var figures = ActivatorUtilities.CreateInstance<FiguresTab>(services, pages);
        var doctor = ActivatorUtilities.CreateInstance<DoctorTab>(services, pages);
        var articles = ActivatorUtilities.CreateInstance<ArticlesTab>(
            services, pages, desk, new ArticleForms(pages), ActivatorUtilities.CreateInstance<ArticleLists>(services, pages));
        var log = ActivatorUtilities.CreateInstance<LogTab>(services, pages);
        app.Use(gate.ApplyAsync);

        var admin = app.MapGroup(Root).WithMetadata(new AdminPart());
        admin.AddEndpointFilter(async (call, next) =>
        {
            try
            {
                return await next(call);
            }
            catch (Exception failure) when (failure is AdminStoreException or FeedbackStoreException or IndexException
                or AddressMemoryException or IOException)
            {
                // Whoever is signing in has no session yet.
                if (call.HttpContext.Features.Get<AdminSession>() is null)
                    return pages.Refuse(call.HttpContext, StatusCodes.Status503ServiceUnavailable, "refused.broken");
                return pages.Show(call.HttpContext, AdminTab.Questions, "", failure.Message, StatusCodes.Status503ServiceUnavailable);
            }
        });
        admin.MapPost("/sign-in", gate.SignInAsync).WithMetadata(new AdminPart(IsSignIn: true));
        admin.MapPost("/sign-out", gate.SignOutAsync);
        admin.MapPage("/", (HttpContext context) => AdminGate.SeeOther(context, "/questions"));
        admin.MapPage("/questions", questions.ShowAsync);
        admin.MapPost("/questions/close", questions.CloseAsync);
        admin.MapPage("/articles", articles.ShowAsync);
        admin.MapPost("/articles/upload", articles.UploadAsync)
            .WithMetadata(new AdminPart(AdminPart.OfFiles, AdminPart.MostFiles + 1));
        admin.MapPost("/articles/paste", articles.PasteAsync).WithMetadata(new AdminPart(AdminPart.OfText));
        admin.MapPost("/articles/read", articles.ReadAsync);
        admin.MapPost("/articles/remove", articles.RemoveAsync);
        admin.MapPage("/feeds", feeds.ShowAsync);
        admin.MapPost("/feeds/add", feeds.AddAsync);
        admin.MapPost("/feeds/remove", feeds.RemoveAsync);
        admin.MapPost("/feeds/read", feeds.ReadAsync);
        admin.MapPage("/suggestions", suggestions.ShowAsync);
        admin.MapPost("/suggestions/keep", suggestions.KeepAsync);
        admin.MapPost("/suggestions/drop", suggestions.DropAsync);
        admin.MapPost("/suggestions/forget", suggestions.ForgetAsync);
        admin.MapPage("/figures", figures.ShowAsync);
        admin.MapPage("/doctor", doctor.Show);
        admin.MapPost("/doctor/examine", doctor.ExamineAsync);
        admin.MapPage("/log", log.ShowAsync);
        admin.MapPage("/{**rest}", (HttpContext context) => pages.Refuse(context, StatusCodes.Status404NotFound, "refused.nothing"));
    }
}
