namespace ChatBot.Host.Web;

/// <summary>Tells a person what a program would read from the status. Programs (the bot's and Direct Line's endpoints) get no
/// page.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app, SitePages pages)
    {
        // Whatever the environment: what went wrong is for the log, not for the caller.
        app.UseExceptionHandler(failed => failed.Run(context => WantsPage(context)
            ? pages.ShowMessage(context, StatusCodes.Status500InternalServerError, "failed").ExecuteAsync(context)
            : context.Response.WriteAsync("Something went wrong.")));
        app.UseStatusCodePages(context => context.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
            && WantsPage(context.HttpContext)
            ? pages.ShowMessage(context.HttpContext, StatusCodes.Status404NotFound, "nothing").ExecuteAsync(context.HttpContext)
            : Task.CompletedTask);
    }

    private static bool WantsPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");
}
