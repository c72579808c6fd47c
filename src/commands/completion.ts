/** `completion`: what a shell may offer, from the command tree and the dataset, as its script. */
import { Argument } from 'commander';
import { brokenData } from '../dataset/load.ts';
import { UsageError } from '../errors.ts';
import { bashScript } from '../render/completion/bash.ts';
import { fishScript } from '../render/completion/fish.ts';
import { zshScript } from '../render/completion/zsh.ts';
import { modelOf } from './completion-model.ts';
import { write } from './shared/answer/deliver.ts';
import type { CommandModule } from './shared/command.ts';
import { builtTree } from './shared/tree.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };
type Shell = keyof typeof SCRIPTS;

/** How each is loaded in every shell to come. */
const INSTALLED = [
  'bash: add to ~/.bashrc: source <(certs completion bash)',
  'zsh: certs completion zsh -o FOLDER/_certs, where FOLDER is one of $fpath',
  'fish: certs completion fish -o ~/.config/fish/completions/certs.fish',
];

export const examples = ['certs completion bash', 'certs completion zsh', 'certs completion fish'];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'A script that completes commands, flags, choices, codes, organizations, states, topics, programs, sources, ' +
        'fields and facts about a person in your shell. It is fixed text, made of the command tree and the dataset: write it anew after an update.\n' +
        INSTALLED.join('\n'),
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
    .action((shell: Shell) =>
      run(async (session) => {
        if (session.format !== 'table')
          throw new UsageError(`a script has no ${session.format} form`, {
            hint: `certs completion ${shell}, or certs help --json for the tree it is made of`,
          });
        const tree = builtTree(session.io);
        if (tree === null) throw brokenData(session.io.dataFolder, 'has no commands');
        await write(session, SCRIPTS[shell](modelOf(tree, session.catalog)));
      }),
    );
};
