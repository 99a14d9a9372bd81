namespace Keyway.Agents.Tests;

/// <summary>One thing is wrong, and one fault says so where it stands.</summary>
public sealed class ProgramFaultTests
{
    public static TheoryData<FaultyProgram> Keys =>
    [
        new("unknown section", "model: {}\nmodle: {}", 2, 1, "There is no key 'modle' in a program.", "Did you mean 'model'?", "There are: model, prompt, parameters, tools, linked_programs, file_descriptors, preload, mcp."),
        new("unknown key of a section", "model:\n  nome: x", 2, 3, "'nome' in 'model'", "Did you mean 'name'?", "There are: name, provider, max_iterations."),
        new("unknown key that is near none", "prompt:\n  quux: x", 2, 3, "There is no key 'quux' in 'prompt'. There are: system, system_file, user."),
        new("unknown key of a tool", "tools:\n  - name: a\n    acess: read", 3, 5, "'acess' in 'tools[]'", "Did you mean 'access'?"),
        new("unknown key of a server", "mcp:\n  servers:\n    s: {command: c, enviroment: {}}", 3, 21, "'enviroment' in 'mcp.servers.s'"),
        new("key with a line break", "\"a\\nb\": 1", 1, 1, "There is no key 'a\\nb' in a program."),
        new("key twice", "model: {}\nprompt: {}\nmodel: {}", 3, 1, "The key 'model' stands twice in a program, first in line 1. Keep one."),
        new("key of an author's map twice", "parameters: {a: 1, a: 2}", 1, 20, "'a' stands twice in 'parameters'"),
        new("key in a parameter twice", "parameters:\n  a:\n    b: 1\n    b: 1", 4, 5, "'b' stands twice in 'parameters.a'"),
        new("key that is a list", "? [a]\n: 1", 1, 3, "Expected a name as the key in a program, got a list."),
        new("key that is nothing", "~: 1", 1, 1, "Expected a name as the key in a program, got nothing."),
        new("key that is empty", "parameters: {\"\": 1}", 1, 14, "Expected a name as the key in 'parameters', got an empty text."),
        new("merge key", "parameters:\n  <<: {a: 1}", 2, 3, "Merge keys ('<<') aren't followed."),
    ];

    public static TheoryData<FaultyProgram> Values =>
    [
        new("section that is a text", "model: gpt", 1, 8, "'model': expected a map, such as 'key: value', got the text 'gpt'."),
        new("section that is a list", "prompt:\n  - a", 2, 3, "'prompt': expected a map", "got a list."),
        new("name that is a number", "model: {name: 4}", 1, 15, "'model.name': expected text (in quotes, where it looks like something else), got the number 4."),
        new("name that is a truth value", "model:\n  provider: true", 2, 13, "'model.provider': expected text", "got the truth value true."),
        new("name that is blank", "model: {name: \" \"}", 1, 15, "'model.name': expected text, got a blank one."),
        new("prompt that is a map", "prompt: {system: {a: b}}", 1, 18, "'prompt.system': expected text, got a map."),
        new("number that is a word", "model: {max_iterations: ten}", 1, 25, "'model.max_iterations': expected a whole number from 1 to 2147483647, got the text 'ten'."),
        new("number in quotes", "model: {max_iterations: \"10\"}", 1, 25, "from 1 to 2147483647 without quotes, got the text '10'."),
        new("number with separators", "model: {max_iterations: 1_000}", 1, 25, "got the text '1_000'."),
        new("number with a fraction", "model: {max_iterations: 10.5}", 1, 25, "got the number 10.5."),
        new("zero", "model:\n  max_iterations: 0", 2, 19, "from 1", "got the number 0."),
        new("negative number", "file_descriptors: {default_page_size: -1}", 1, 39, "'file_descriptors.default_page_size': expected a whole number from 1", "got the number -1."),
        new("number over 32 bits", "file_descriptors: {max_total_chars: 2147483648}", 1, 37, "from 1 to 2147483647, got the number 2147483648."),
        new("number over 64 bits", "file_descriptors: {max_input_chars: 99999999999999999999}", 1, 37, "got the number 99999999999999999999."),
        new("hexadecimal number over 64 bits", "file_descriptors: {max_input_chars: 0xFFFFFFFFFFFFFFFF}", 1, 37, "got the number 0xFFFFFFFFFFFFFFFF."),
        new("octal number over 64 bits", "file_descriptors: {max_input_chars: 0o7777777777777777777777}", 1, 37, "got the number 0o7777777777777777777777."),
        new("truth value of YAML 1.1", "file_descriptors: {enabled: yes}", 1, 29, "'file_descriptors.enabled': expected true or false, got the text 'yes'."),
        new("truth value in quotes", "file_descriptors: {page_user_input: 'true'}", 1, 37, "expected true or false without quotes, got the text 'true'."),
        new("truth value that is a number", "file_descriptors: {enabled: 1}", 1, 29, "expected true or false, got the number 1."),
        new("base that isn't known", "preload: {relative_to: progam}", 1, 24, "'preload.relative_to': expected one of these words, got 'progam'.", "Did you mean 'program'? There are: program, cwd."),
        new("files that are a text", "preload: {files: a.txt}", 1, 18, "'preload.files': expected a list, such as '- item', got the text 'a.txt'."),
        new("file that is nothing", "preload:\n  files:\n    - a.txt\n    - ~", 4, 7, "'preload.files[]': expected text, got nothing."),
        new("file whose name has a control character", "linked_programs: {a: \"not\\tthere\"}", 1, 22, "not\\u0009there'."),
        new("both prompts", "prompt:\n  system: a\n  system_file: b", 3, 3, "Expected 'system' or 'system_file' in 'prompt', got both. Keep one."),
    ];

    public static TheoryData<FaultyProgram> Parameters =>
    [
        new("temperature", "parameters: {temperature: hot}", 1, 27, "'parameters.temperature': expected a number of at least 0, got the text 'hot'."),
        new("temperature below zero", "parameters: {temperature: -0.1}", 1, 27, "got the number -0.1."),
        new("temperature beyond what options hold", "parameters: {temperature: 1e300}", 1, 27, "got the number 1e300."),
        new("temperature without end", "parameters: {temperature: .inf}", 1, 27, "expected a finite number", "got the number .inf."),
        new("temperature that is none", "parameters: {temperature: .nan}", 1, 27, "got the number .nan."),
        new("top_p", "parameters: {top_p: 1.5}", 1, 21, "'parameters.top_p': expected a number from 0 to 1"),
        new("top_k", "parameters: {top_k: 0}", 1, 21, "'parameters.top_k': expected a whole number of at least 1"),
        new("max_tokens", "parameters: {max_tokens: 1.5}", 1, 26, "'parameters.max_tokens': expected a whole number of at least 1"),
        new("max_output_tokens", "parameters: {max_output_tokens: \"5\"}", 1, 33, "'parameters.max_output_tokens'", "got the text '5'."),
        new("two names of one option", "parameters:\n  max_tokens: 1\n  max_output_tokens: 1", 3, 3, "'max_output_tokens' and 'max_tokens' mean the same. Keep one."),
        new("frequency_penalty", "parameters: {frequency_penalty: true}", 1, 33, "expected a number, got the truth value true."),
        new("presence_penalty", "parameters: {presence_penalty: []}", 1, 32, "expected a number, got a list."),
        new("seed", "parameters: {seed: 1.5}", 1, 20, "expected a whole number, got the number 1.5."),
        new("seed over 64 bits", "parameters: {seed: 9223372036854775808}", 1, 20, "64 bits, got the number 9223372036854775808."),
        new("stop", "parameters: {stop: 3}", 1, 20, "expected text or a list of texts, none of them empty, got the number 3."),
        new("stop with a number within", "parameters: {stop: [a, 3]}", 1, 20, "expected text or a list of texts"),
        new("stop with an empty text", "parameters: {stop: ['']}", 1, 20, "none of them empty"),
        new("parallel_tool_calls", "parameters: {parallel_tool_calls: no}", 1, 35, "expected true or false, got the text 'no'."),
        new("response_format", "parameters: {response_format: xml}", 1, 31, "expected text or json, got the text 'xml'."),
        new("reasoning_effort", "parameters: {reasoning_effort: max}", 1, 32, "expected none, low, medium, high or extra_high, got the text 'max'."),
        new("unknown parameter without end", "parameters:\n  x:\n    - y: -.inf", 3, 10, "'parameters.x[].y': expected a finite number"),
    ];

    public static TheoryData<FaultyProgram> Tools =>
    [
        new("text in place of a list", "tools: search", 1, 8, "'tools': expected a list, such as '- item', got the text 'search'."),
        new("tool that is a number", "tools: [1]", 1, 9, "'tools[]': expected a tool's name, or a map with its 'name', got the number 1."),
        new("tool that is nothing", "tools:\n  -\n", 2, 4, "'tools[]': expected a tool's name", "got nothing."),
        new("tool without a name", "tools:\n  - alias: a", 2, 5, "'tools[]': expected a 'name', got none."),
        new("name that can't be one", "tools: [look up]", 1, 9, "'look up' can't be the name of a tool: expected 1 to 128 of the characters"),
        new("name twice", "tools:\n  - search\n  - name: search", 3, 11, "The tool 'search' stands here twice, first in line 2"),
        new("name twice but for case", "tools: [search, Search]", 1, 17, "The tool 'Search' stands here twice"),
        new("alias twice", "tools:\n  - {name: a, alias: x}\n  - {name: b, alias: X}", 3, 22, "The alias 'X' is also that of the tool in line 2"),
        new("alias that is another tool's name", "tools:\n  - {name: a, alias: B}\n  - b", 2, 22, "The alias 'B' is itself the name of the tool in line 3"),
        new("alias that is the tool's own name", "tools: [{name: a, alias: a}]", 1, 26, "The alias 'a' is itself the name of the tool"),
        new("alias that can't be a name", "tools: [{name: a, alias: 'x y'}]", 1, 26, "The alias 'x y' can't be the name of a tool"),
        new("access that isn't known", "tools: [{name: a, access: wirte}]", 1, 27, "'tools[].access'", "got 'wirte'. Did you mean 'write'? There are: read, write, admin."),
        new("access in another case", "tools: [{name: a, access: Read}]", 1, 27, "got 'Read'. Did you mean 'read'?"),
        new("access that is a number", "tools: [{name: a, access: 2}]", 1, 27, "expected text", "got the number 2."),
        new("description of a parameter that is a list", "tools: [{name: a, parameters: {p: []}}]", 1, 35, "'tools[].parameters.p': expected text, got a list."),
        new("description of a parameter that isn't there", "tools: [{name: a, parameters: {p: }}]", 1, 32, "'tools[].parameters.p': expected text, got nothing."),
    ];

    public static TheoryData<FaultyProgram> Servers =>
    [
        new("servers that are a list", "mcp: {servers: [a]}", 1, 16, "'mcp.servers': expected a map"),
        new("server that is a text", "mcp: {servers: {s: run}}", 1, 20, "'mcp.servers.s': expected a map, such as 'key: value', got the text 'run'."),
        new("neither command nor url", "mcp:\n  servers:\n    s:\n      tools: []", 3, 5, "'mcp.servers.s': expected either a 'command', which is started, or a 'url', which is reached, got neither. Write one."),
        new("server with nothing", "mcp:\n  servers:\n    s:", 3, 5, "got neither"),
        new("both command and url", "mcp: {servers: {s: {command: c, url: 'http://h'}}}", 1, 33, "got both. Keep one."),
        new("headers of a command", "mcp: {servers: {s: {command: c, headers: {}}}}", 1, 33, "'headers' is for a server with a 'url', and this one has a 'command'. Take it away."),
        new("arguments of a url", "mcp: {servers: {s: {url: 'http://h', args: [a]}}}", 1, 38, "'args' is for a server with a 'command', and this one has a 'url'."),
        new("relative url", "mcp: {servers: {s: {url: /mcp}}}", 1, 26, "'mcp.servers.s.url': expected an absolute address that starts with http:// or https://, got the text '/mcp'."),
        new("url of another scheme", "mcp: {servers: {s: {url: 'ftp://h'}}}", 1, 26, "got the text 'ftp://h'."),
        new("name of a server that can't be one", "mcp: {servers: {my server: {command: c}}}", 1, 17, "'my server' can't be the name of a server: expected 1 to 128"),
        new("name of a server that parts it", "mcp: {servers: {a__b: {command: c}}}", 1, 17, "'a__b' can't be the name of a server: '__' parts it from its tools' names."),
        new("name of a server that is too long for its tools'", $"mcp: {{servers: {{{new string('a', 126)}: {{command: c}}}}}}", 1, 17, "got 126 before them. Choose a shorter one."),
        new("servers that differ in case", "mcp:\n  servers:\n    a: {command: c}\n    A: {command: c}", 4, 5, "The server 'A' differs from 'a' only in case"),
        new("argument that is a map", "mcp: {servers: {s: {command: c, args: [{a: b}]}}}", 1, 40, "'mcp.servers.s.args[]': expected text, got a map."),
        new("variable without a value", "mcp: {servers: {s: {command: c, env: {A: }}}}", 1, 39, "'mcp.servers.s.env.A': expected text (\"\" for an empty one), got nothing."),
        new("variable that can't be one", "mcp: {servers: {s: {command: c, env: {A=B: c}}}}", 1, 39, "'A=B' can't be the name of a variable"),
        new("variables that are a text", "mcp: {servers: {s: {command: c, env: A=hush}}}", 1, 38, "'mcp.servers.s.env': expected a map, such as 'NAME: value', got a single value."),
        new("headers that are a list", "mcp: {servers: {s: {url: 'http://h', headers: [A]}}}", 1, 47, "'mcp.servers.s.headers': expected a map, such as 'NAME: value', got a list."),
        new("header that can't be one", "mcp: {servers: {s: {url: 'http://h', headers: {'a b': c}}}}", 1, 48, "'a b' can't be the name of a header"),
        new("header that begins another", "mcp: {servers: {s: {url: 'http://h', headers: {a: \"secret\\r\\nb: c\"}}}}", 1, 48, "the header 'a' has a line break or another control character in its value."),
        new("time that isn't one", "mcp: {servers: {s: {command: c, start_timeout: 0}}}", 1, 48, "expected a number of seconds, more than 0 and at most 86400 (a day), got the number 0."),
        new("time with a unit", "mcp: {servers: {s: {command: c, start_timeout: 30s}}}", 1, 48, "got the text '30s'."),
        new("tools that are a map", "mcp: {servers: {s: {command: c, tools: {a: b}}}}", 1, 40, "'mcp.servers.s.tools': expected a list"),
        new("tool whose whole name can't be one", "mcp: {servers: {s: {command: c, tools: [a b]}}}", 1, 41, "'s__a b' can't be the name of a tool"),
        new("alias that is a tool of the program", "tools: [read]\nmcp: {servers: {s: {command: c, tools: [{name: a, alias: read}]}}}", 2, 58, "The alias 'read' is itself the name of the tool in line 1"),
        new("alias that is a tool of a server", "tools: [{name: b, alias: s__a}]\nmcp: {servers: {s: {command: c, tools: [a]}}}", 1, 26, "The alias 's__a' is itself the name of the tool in line 2"),
    ];

    public static TheoryData<FaultyProgram> Texts =>
    [
        new("empty file", "", 1, 1, "Expected a program, such as 'model: { name: … }', got nothing."),
        new("comments alone", "# model: {}\n", 1, 1, "got nothing."),
        new("text", "You are an agent.", 1, 1, "got the text 'You are an agent.'."),
        new("list", "- model: {}", 1, 1, "got a list."),
        new("two documents", "model: {}\n---\nmodel: {}", 2, 1, "Expected one document, got a second one. Keep one."),
        new("bracket that isn't closed", "tools: [a\nmodel: {}", 1, 8, "Expected YAML behind this place", "bracket"),
        new("quote that isn't closed", "model: {name: \"a", 1, 15, "Expected YAML."),
        new("tab", "model:\n\tname: a", 2, 1, "Expected spaces in front of the line, got a tab."),
        new("indentation that doesn't fit", "model:\n    name: a\n  provider: b", 3, 3, "Expected YAML."),
        new("alias", "model: &m {name: a}\nprompt: {user: *m}", 2, 16, "Aliases ('*') aren't followed. Write what it stands for, or text in quotes."),
        new("alias of nothing", "prompt: {user: *m}", 1, 16, "Aliases ('*') aren't followed. Write what it stands for, or text in quotes."),
        new("tag", "model: {max_iterations: !!int 3}", 1, 25, "Tags ('!') other than !!str aren't read. Take it away, or write text in quotes."),
        new("tag of somebody's own", "model: !model {name: a}", 1, 8, "Tags ('!') other than !!str aren't read."),
        new("null character", "model:\n  name: a\0b", 2, 10, "Expected text, got a null character."),
        new("null character by its escape", "model: {name: \"a\\0b\"}", 1, 15, "Expected text, got a null character within."),
        new("depth", $"parameters: {{a: {new string('[', 40)}{new string(']', 40)}}}", 1, 47, "Expected at most 32 maps and lists within each other"),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    [MemberData(nameof(Values))]
    [MemberData(nameof(Parameters))]
    [MemberData(nameof(Tools))]
    [MemberData(nameof(Servers))]
    [MemberData(nameof(Texts))]
    public void OneFault_IsSaidAtItsPlace(FaultyProgram program)
    {
        ProgramException exception = Assert.Throws<ProgramException>(() => LlmProgram.Parse(program.Yaml));

        ProgramFault fault = Assert.Single(exception.Faults);
        foreach (string part in program.Parts)
        {
            Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal((program.Line, program.Column), (fault.Line, fault.Column));
        Assert.DoesNotContain(fault.Message, char.IsControl);
    }
}
