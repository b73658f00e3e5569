extension OutreachGuilt {
    /// What stands for the names in them.
    static let englishLists = [
        "FILL": """
        still even just really so again ever once all already have had has been to a an the that i my me did do does
        be is are am and with at about or not for of only simply always completely totally finally now ive you too
        then here this day much such bit
        """,
        "FEW":
            "still even just really ever once all so much as bother to_bother bothered to been actually finally",
        "OH": "so oh well ok okay hey hm hmm wow nice great and but ah right uh um hello hi damn cool",
        "AUX": "are were have did do dont arent havent wont didnt is",
        "NOTED": """
        never didnt dont havent hadnt wont wouldnt cant couldnt did_not have_not do_not will_not would_not hasnt arent
        doesnt
        """,
        "WROTE": """
        answer answered answering reply replied replying respond responded responding text texted texting write
        written wrote writing message messaged call called get_back got_back getting_back gotten_back write_back
        wrote_back say_anything said_anything say_a_word said_a_word say_a_thing check_in checked_in reach_out
        reached_out come_back show_up showed_up
        """,
        "WRITE": """
        answer reply respond text write message call get_back write_back text_back say_something say_anything
        say_a_word come_back talk check_in
        """,
        "WRITING": "answering replying texting writing responding",
        "REPLY": "a_reply an_answer a_text a_message some_word a_word you_reply you_answer",
        "REACHING": "reaching texting writing messaging starting calling",
        "TAIL": """
        me back $ yet anymore any_more at_all my us lately today since to_me for all_day all_night last yesterday
        tonight when again once though and so or that_last either this first
        """,
        "LOST": """
        died dead forgotten forgot left gone vanished disappeared blocked hated mad dumped over_me better_things alive
        ever lost_interest remember
        """,
        "AWAITED": """
        to_text to_write to_answer to_reply to_say to_call reply text message answer last since and but all tonight
        yesterday
        """,
        "IGNORING": """
        ignoring avoiding ghosting forgetting abandoning shutting_me_out shutting_me freezing_me_out pushing_me_away
        pulling_away leaving
        """,
        "IGNORED":
            "ignored ghosted avoided abandoned ditched dumped ignore ghost avoid blocked neglected",
        "MAD_AT": """
        mad_at angry_at angry_with upset_with tired_of sick_of bored_of bored_with done_with over fed_up_with
        cross_with
        """,
        "FORGET": "forget forgot forgotten",
        "AFTER": """
        already then again anymore any_more huh didnt havent right now so lately yet too completely entirely this
        today tonight yesterday and but or
        """,
        "NUM": """
        day_two day_three day_four day_five day_2 day_3 day_4 one two three five ten in_a a an 5 10 2 just_a a_few
        see_you
        """,
        "ONE": "a an one a_single single even_a even_one any",
        "WORD": """
        word words text texts message messages reply replies answer peep sign hello line call anything sound syllable
        """,
        "LONG": """
        days weeks hours ages months forever all_day all_night all_week all_evening all_morning so_long this_long
        that_long a_week a_day a_month two_days three_days four_days five_days six_days two_weeks three_weeks 2_days
        3_days 4_days 5_days hours_and_hours days_and_days for_hours for_days for_ages for_weeks for_so_long
        an_eternity the_whole_day the_whole_night for_an_hour
        """,
        "QUIET": """
        gone_quiet went_quiet gone_silent went_silent gone_missing went_missing disappeared vanished dropped_off
        went_dark gone_dark fell_silent go_quiet go_silent disappear vanish been_gone
        """,
        "WHERE": "$ off lately this these all since again to hiding yesterday tonight last and im we my so",
        "BREAK": "$ ^",
        "FINALLY": "finally at_last at_long_last about_time",
        "PLEAD": "please pls plz begging_you beg_you i_beg_you for_gods_sake just_please",
        "GUESS": """
        guess suppose i_guess i_suppose clearly obviously apparently maybe looks_like seems seems_like i_see i_knew_it
        """,
    ]
}
