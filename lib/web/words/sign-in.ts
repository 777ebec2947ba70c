/** Signing in and out, as whoever is not signed in reads it. */
import { inBoth } from './catalogue.js';

export const signInWords = inBoth(
  {
    signIn: 'Sign in',
    /** Around the command, which is shown as code. */
    link: ['Open the sign-in link that ', ' printed in its terminal; each works once.'],
    /** Around the link to the page that was wanted, and its text. */
    again: [
      'If you are signed in already and came here from a mail, ',
      'open this page again',
      '.',
    ],
    used: 'This link has been used, or has expired. Sign in with a token of your own, or have Tocsin started again: it prints another link.',
    unknown:
      'This token is unknown, was revoked or has expired. An administrator can make another.',
    token: 'Token',
    tokenHelp:
      'Your own, with your roles. An administrator makes it on the page People and policies.',
    signedIn: 'You are signed in',
    goOn: 'Go on',
    noRole: 'You have no role here',
    noRoleText: (name: string, groups: readonly string[]) =>
      `You are known as ${name}, and in none of the groups ${groups.join(', ')}. Ask whoever runs sign-in at your company to put you into one; then sign out, and in again.`,
    signedOut: 'You are signed out',
    /** A link, and what follows it. */
    signOutThere: ['Sign out there too', ', where you signed in.'],
    signInAgain: 'Sign in again',
    away: 'Sign-in does not answer',
    awayText: 'The service that you sign in with cannot be reached at present. Your clocks go on.',
    tryAgain: 'Try again',
    notSignedIn: 'You are not signed in',
    cancelled: 'Signing in was cancelled, or was not allowed to you.',
    tooLate: 'This took more than ten minutes, was used already, or did not begin here.',
  },
  {
    signIn: 'サインイン',
    link: [
      '',
      'を実行した端末に表示された、サインイン用のリンクを開いてください。リンクは一度だけ使えます。',
    ],
    again: [
      '既にサインインしていて、メールのリンクから来られた場合は、',
      'このページをもう一度開いてください',
      '。',
    ],
    used: 'このリンクは使用済みか、期限切れです。ご自身のトークンでサインインするか、Tocsinを起動し直して新しいリンクを表示させてください。',
    unknown:
      'このトークンは登録されていないか、失効したか、期限切れです。管理者が新しいトークンを発行できます。',
    token: 'トークン',
    tokenHelp: 'ご自身の役割が付いたトークンです。管理者が「担当者と方針」のページで発行します。',
    signedIn: 'サインインしました',
    goOn: '続ける',
    noRole: 'ここでの役割がありません',
    noRoleText: (name: string, groups: readonly string[]) =>
      `${name}としてサインインしていますが、グループ${groups.join('、')}のいずれにも属していません。会社のサインインの管理者に、いずれかへの追加を依頼してください。追加されたら、一度サインアウトし、サインインし直してください。`,
    signedOut: 'サインアウトしました',
    signOutThere: ['サインイン元からもサインアウトする', ''],
    signInAgain: '再びサインイン',
    away: 'サインインサービスが応答しません',
    awayText: '現在、サインインに使うサービスに接続できません。その間も期限は進みます。',
    tryAgain: 'もう一度試す',
    notSignedIn: 'サインインしていません',
    cancelled: 'サインインが取り消されたか、許可されませんでした。',
    tooLate:
      '開始から10分を過ぎたか、既に使用済みか、又はこのサイトから始められたものではありません。',
  },
);
