//! The help of the command line in the words of the language: `cli-help-<command>` says what a
//! command gives, `cli-arg-<argument>` what an argument means.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command, CommandFactory};
use documents::words::Words;
use domain::text::Language;

use crate::start;

/// The language in which the arguments themselves ask to be answered: it is wanted before they
/// are read.
pub(crate) fn language(args: &[OsString]) -> Language {
    let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    // Given twice, before and after the subcommand, the last counts.
    let named = (0..texts.len())
        .rev()
        .find_map(|at| match texts[at].strip_prefix("--language") {
            Some("") => texts.get(at + 1).copied(),
            Some(joined) => joined.strip_prefix('='),
            None => None,
        });
    named
        .and_then(Language::of_code)
        .unwrap_or_else(start::language)
}

/// The command line with its help in these words.
pub(crate) fn worded(words: &Words) -> Command {
    let command = super::Wish::command().about(words.say("cli-help", &[]));
    let command = said(command, words)
        .arg(flag("help", 'h', ArgAction::Help, words).global(true))
        .arg(flag("version", 'V', ArgAction::Version, words));
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |sub| {
            let about = words.say(&format!("cli-help-{name}"), &[]);
            let sub = said(sub.about(about), words);
            let acts: Vec<String> = sub
                .get_subcommands()
                .map(|act| act.get_name().to_owned())
                .collect();
            acts.iter().fold(sub, |sub, act| {
                sub.mut_subcommand(act, |act_command| {
                    let about = words.say(&format!("cli-help-{name}-{act}"), &[]);
                    said(act_command.about(about), words)
                })
            })
        })
    })
}

fn said(command: Command, words: &Words) -> Command {
    let usage = words.say("cli-usage", &[]);
    let template = format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}");
    let command = command
        .help_template(template)
        .subcommand_help_heading(words.say("cli-commands", &[]));
    command.mut_args(|arg| {
        let name = arg.get_id().as_str().replace('_', "-");
        let heading = if arg.is_positional() {
            "cli-arguments"
        } else {
            "cli-options"
        };
        // Only what takes a value has any to hide: clap insists.
        let hide = arg.get_action().takes_values();
        arg.help(words.say(&format!("cli-arg-{name}"), &[]))
            .help_heading(words.say(heading, &[]))
            .hide_possible_values(hide)
    })
}

fn flag(name: &'static str, short: char, action: ArgAction, words: &Words) -> Arg {
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .help(words.say(&format!("cli-arg-{name}"), &[]))
        .help_heading(words.say("cli-options", &[]))
}
