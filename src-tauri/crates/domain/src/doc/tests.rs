use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn text(text: &str) -> Inline {
    Inline::Text(Run {
        text: text.to_owned(),
        ..Run::default()
    })
}

fn bold(text: &str) -> Inline {
    Inline::Text(Run {
        text: text.to_owned(),
        bold: true,
        ..Run::default()
    })
}

fn paragraph(inlines: Vec<Inline>) -> Doc {
    Doc {
        blocks: vec![Block::Paragraph(inlines)],
    }
}

#[test]
fn a_section_is_read_as_its_writer_meant_it() {
    let doc = Doc::from_markdown(
        "# Points\n\nThank **[Edi](attache:person/edi)** for the *invitation*.\nThen:\n\n- funds\n- seats\n  1. ours\n\n> see [the site](https://b40.org)",
    );
    let mention = Mention {
        kind: MentionKind::Person,
        id: "edi".into(),
        name: "Edi".into(),
    };
    let run = |text: &str| Run {
        text: text.into(),
        ..Run::default()
    };
    let expected = vec![
        Block::Heading(vec![text("Points")]),
        Block::Paragraph(vec![
            text("Thank "),
            Inline::Mention(mention),
            text(" for the "),
            Inline::Text(Run {
                italic: true,
                ..run("invitation")
            }),
            text(". Then:"),
        ]),
        Block::Bullets(vec![
            vec![Block::Paragraph(vec![text("funds")])],
            vec![
                Block::Paragraph(vec![text("seats")]),
                Block::Numbers(vec![vec![Block::Paragraph(vec![text("ours")])]]),
            ],
        ]),
        Block::Quote(vec![Block::Paragraph(vec![
            text("see "),
            Inline::Text(Run {
                link: Some("https://b40.org".into()),
                ..run("the site")
            }),
        ])]),
    ];
    assert_eq!(doc.blocks, expected);
    assert_eq!(
        doc.to_plain(),
        "Points\nThank Edi for the invitation. Then:\n– funds\n– seats\n  1. ours\nsee the site <https://b40.org>"
    );
}

#[test]
fn what_the_schema_does_not_know_is_kept_as_its_text() {
    let plain = |markdown: &str| Doc::from_markdown(markdown).to_plain();
    assert_eq!(
        plain("<b onclick=x>raw</b>"),
        "<b onclick=x>raw</b>",
        "raw HTML is text"
    );
    assert_eq!(plain("`code` and\n\n    a block"), "code and\na block");
    assert_eq!(
        plain("[bad](javascript:alert(1))"),
        "bad <javascript:alert(1)>",
        "a link that runs is no link"
    );
    assert_eq!(plain("[x](attache:nobody/1)"), "x <attache:nobody/1>");
    assert_eq!(plain("above\n\n---\n\nbelow"), "above\n* * *\nbelow");
    assert_eq!(plain("| a | b |"), "| a | b |", "a table is text");
    assert_eq!(
        plain("![map](https://x.org/m.png)"),
        "map <https://x.org/m.png>"
    );
}

#[test]
fn bold_within_a_word_and_beside_persian_stays_bold() {
    let cases = [
        vec![bold("Paris"), text("'e gidiş")],
        vec![text("pre"), bold("fix."), text("ed")],
        vec![text("«"), bold("متن"), text("»")],
        vec![text("می"), bold("\u{200c}شود"), text("،")],
        vec![bold(" spaced "), text("out")],
        vec![
            text("2024. year"),
            Inline::Break,
            text("- no list"),
            Inline::Break,
            text("# no heading"),
        ],
    ];
    for inlines in cases {
        let doc = paragraph(inlines);
        assert_eq!(
            Doc::from_markdown(&doc.to_markdown()),
            doc,
            "{}",
            doc.to_markdown()
        );
    }
    assert_eq!(
        paragraph(vec![bold("Paris"), text("'e")]).to_markdown(),
        "**Paris**'e",
        "and reads well as Markdown"
    );
}

#[test]
fn ten_thousand_quotations_in_one_another_are_flattened() {
    let doc = Doc::from_markdown(&format!("{} deep", "> ".repeat(10_000)));
    assert_eq!(doc.to_plain(), "deep");
    assert_eq!(Doc::from_markdown(&doc.to_markdown()), doc);
}

/// Texts that try to be syntax.
fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("*"),
        Just("_"),
        Just("["),
        Just("]"),
        Just("("),
        Just(")"),
        Just("<"),
        Just(">"),
        Just("#"),
        Just("+"),
        Just("-"),
        Just("."),
        Just("!"),
        Just("|"),
        Just("\\"),
        Just("`"),
        Just("&"),
        Just("~"),
        Just("="),
        Just(" "),
        Just("  "),
        Just("1."),
        Just("12)"),
        Just("a"),
        Just("Ğ"),
        Just("متن"),
        Just("\u{200c}"),
        Just("،"),
        Just("&amp;"),
        Just("&#32;"),
        Just("http://x.org"),
        Just("\u{a0}"),
        Just("é"),
        Just("\u{feff}"),
        Just("😀"),
        Just("\u{64e}"),
        Just("**"),
        Just("](x)"),
        Just("---"),
        Just("<b>"),
        Just(":"),
        Just("\""),
        Just("'"),
        Just("–"),
        Just("\u{2028}"),
        Just("{"),
        Just("$"),
    ];
    vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

fn inline() -> impl Strategy<Value = Inline> {
    let address = prop_oneof![
        Just("https://x.org/a(b) c&d".to_owned()),
        nasty().prop_map(|t| format!("mailto:{t}"))
    ];
    let run = (
        nasty(),
        any::<bool>(),
        any::<bool>(),
        proptest::option::weighted(0.2, address),
    )
        .prop_map(|(text, bold, italic, link)| {
            Inline::Text(Run {
                text,
                bold,
                italic,
                link,
            })
        });
    let kind = prop_oneof![
        Just(MentionKind::Person),
        Just(MentionKind::Item),
        Just(MentionKind::Place)
    ];
    let mention = (kind, nasty(), nasty())
        .prop_filter("a mention has a name", |(_, _, name)| {
            !name.trim().is_empty()
        })
        .prop_map(|(kind, id, name)| Inline::Mention(Mention { kind, id, name }));
    prop_oneof![8 => run, 1 => mention, 1 => Just(Inline::Break)]
}

fn block() -> impl Strategy<Value = Block> {
    let line = || vec(inline(), 1..6);
    let leaf =
        prop_oneof![3 => line().prop_map(Block::Paragraph), 1 => line().prop_map(Block::Heading)];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let items = || vec(vec(inner.clone(), 1..3), 1..4);
        prop_oneof![
            items().prop_map(Block::Bullets),
            items().prop_map(Block::Numbers),
            vec(inner.clone(), 1..3).prop_map(Block::Quote),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn markdown_means_the_document_it_was_written_from(blocks in vec(block(), 0..5)) {
        let doc = Doc { blocks }.normal();
        let markdown = doc.to_markdown();
        prop_assert_eq!(Doc::from_markdown(&markdown), doc, "{}", markdown);
    }

    #[test]
    fn any_text_can_be_read_and_reading_again_changes_nothing(markdown in vec(prop_oneof![nasty(), Just("\n".to_owned()), Just("\n\n".to_owned())], 0..20)) {
        let doc = Doc::from_markdown(&markdown.concat());
        prop_assert_eq!(Doc::from_markdown(&doc.to_markdown()), doc.clone(), "{}", doc.to_markdown());
        prop_assert_eq!(doc.clone().normal(), doc, "what is read is as it is stored");
    }
}
