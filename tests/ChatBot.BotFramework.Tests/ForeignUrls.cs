namespace ChatBot.BotFramework.Tests;

/// <summary>Service URLs that do not lead to this machine, or do not plainly say so.</summary>
public static class ForeignUrls
{
    public static TheoryData<string> All =>
    [
        "http://example.invalid",
        "https://example.invalid/",
        "http://10.0.0.1",
        "http://192.168.0.1:8080",
        "http://169.254.169.254/latest/meta-data",
        "http://[fe80::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://0.0.0.0/",
        "http://[::]/",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://127.0.0.1:80@evil.example",
        "http://localhost@evil.example",
        "http://evil.example#@localhost",
        "http://evil.example?@localhost",
        "http://localhost\\@evil.example",
        "http://localhost#",
        "http://localhost?x=1",
        "http://user@localhost",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://①②⑦.0.0.1/",
        "http://ⓛocalhost/",
        "http://local%68ost/",
        "http://localhost /",
        " http://localhost",
        "http://localhost\n",
        "ftp://localhost",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/",
        "//localhost",
        "localhost",
        "/v3",
        "not a url",
        "http://",
        "http://localhost:99999",
    ];
}
